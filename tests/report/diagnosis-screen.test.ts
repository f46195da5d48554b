import { describe, expect, test } from '@jest/globals';
import { displayWidth } from '../../lib/language/width.ts';
import type { Member, Practice, Transaction } from '../../lib/logs/diagnosis.ts';
import { shortenedMiddle } from '../../lib/report/diagnosis/members.ts';
import { cured, docomo, own, putOff, suspected } from './diagnoses.ts';
import { LANGUAGES, screen } from './screen.ts';

describe('the screen', () => {
  test('shows at most 5 kinds of refusals, newest first, and says how many more there are', () => {
    const [one] = docomo.transactions;
    const transactions = Array.from(
      { length: 8 },
      (_, n) => ({ ...one, time: Date.UTC(2018, 4, n + 1), reply: `550 Unknown user a${n}` }) as Transaction,
    );
    const lines = screen({ ...docomo, transactions }).split('\n');
    const days = lines.flatMap((line) => /^(2018-05-\d\d) /.exec(line)?.slice(1) ?? []);
    expect(days).toEqual(['2018-05-08', '2018-05-07', '2018-05-06', '2018-05-05', '2018-05-04']);
    expect(lines).toContain('  and 3 more transactions');
  });

  test('shows at most 20 members, those who were cut off without cause before all', () => {
    const [one] = docomo.members;
    const members = Array.from({ length: 40 }, (_, n): Member => {
      const cut = n >= 30;
      return { ...(one as Member), address: `m${n}@docomo.ne.jp`, undeserved: cut ? 1 : 2, withoutCause: cut };
    });
    const text = screen({ ...docomo, members });
    expect(text.match(/^m\d+@/gm)).toHaveLength(20);
    expect(text.match(/^m3\d@/gm)).toHaveLength(10);
    expect(text).toContain('\n  and 20 more members\n');
  });

  test('does not mix those whose own address is refused with bystanders', () => {
    const [one] = docomo.members;
    const gone = Array.from({ length: 30 }, (_, n) => ({
      ...(one as Member),
      address: `gone${n}@example.jp`,
      score: 4,
    }));
    const text = screen({ ...docomo, members: [...gone, ...docomo.members] });
    expect(text.match(/^\w+@\S+/gm)).toEqual(['aaa@docomo.ne.jp', 'bbb@docomo.ne.jp', 'ccc@docomo.ne.jp']);
    expect(text).toContain('\n  30 more members were refused in person (not shown)\n');
    expect(screen({ ...own, members: gone })).toContain('\n  and 10 more members\n');
  });

  test('shows bystanders without a score where no bounce log was read', () => {
    const members = docomo.members.map((one): Member => ({
      ...one,
      score: undefined,
      undeserved: 0,
      state: 'unknown',
    }));
    const rows = screen({ ...docomo, members }).match(/^\w+@.*/gm);
    expect(rows?.map((row) => row.split(/ +/).slice(0, 6).join(' '))).toEqual([
      'aaa@docomo.ne.jp ml - - 5.0* unknown',
      'bbb@docomo.ne.jp ml - - 5.0* unknown',
      'ccc@docomo.ne.jp ml - - 5.0* unknown',
    ]);
  });

  test('refusals that read alike are told once, with their number', () => {
    const [one] = docomo.transactions;
    if (one === undefined) throw new Error('the story has a transaction');
    const earlier = { ...one, queueId: 'OTHER', time: (one.time ?? 0) - 2 * 86_400_000 };
    const text = screen({ ...docomo, transactions: [earlier, one] });
    expect(text).toContain('2018-05-23 10:12  mfsmax');
    expect(text).toContain('1 transaction, 2 times since 2018-05-21 10:12, after DATA');
    expect(text.match(/reply: /g)).toHaveLength(1);
    const other = { ...earlier, reply: '550 5.1.1 no such user' };
    expect(screen({ ...docomo, transactions: [other, one] }).match(/reply: /g)).toHaveLength(2);
  });

  test('of days that are all alike it shows 5', () => {
    const delivery = cured.delivery.map((day) => ({ ...day, largest: 3, largestTransaction: 3 }));
    expect(screen({ ...cured, delivery }).match(/^ {2}2018-05-\d\d +3 /gm)).toHaveLength(5);
  });

  test('shows at most 14 days', () => expect(screen(cured).match(/^ {2}2018-05-\d\d +\d/gm)).toHaveLength(14));

  test('says that the trouble is over, where it is', () => {
    expect(screen(cured)).toContain('None of these is later than 2018-05-24');
    expect(screen({ ...cured, practice: docomo.practice })).not.toContain('None of these');
    const [one] = cured.practice;
    const early: readonly Practice[] = [{ ...(one as Practice), since: 17000 }];
    expect(screen({ ...cured, practice: early })).not.toContain('None of these');
  });

  test('draws bars of block characters only where they take one column', () => {
    expect(screen(docomo, 'en')).toMatch(/\u2588/);
    expect(screen(docomo, 'en', { charset: 'ascii' })).not.toMatch(/[^\x00-\x7f]/);
    expect(screen(docomo, 'ja', { charset: 'euc-jp' })).toMatch(/ #+ /);
  });

  test.each([40, 44, 50])('at %i columns members are still told apart by their addresses', (width) => {
    for (const language of LANGUAGES) {
      const lines = screen(docomo, language, { width }).split('\n');
      for (const name of ['aaa', 'bbb', 'ccc']) {
        const row = lines.findIndex((line) => line === `${name}@docomo.ne.jp`);
        expect(lines[row + 1]).toMatch(/^ {2}ml {2,}2\.0 /);
      }
      expect(screen(suspected, language, { width })).not.toMatch(/^(?:\.\.\.|~\d)/m);
    }
    const table = screen(docomo, 'en', { width })
      .split('\n')
      .filter((line) => /\d\.\d/.test(line) && !/p </.test(line));
    expect(table.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  test('no line ends with an opening bracket', () => {
    for (let width = 40; width <= 80; width++) expect(screen(cured, 'ja', { width })).not.toMatch(/[（「(]$/m);
  });

  test("only batches after the change are 'still' there", () => {
    const [one] = docomo.practice;
    const late = [{ ...(one as Practice), afterChange: true }];
    expect(screen(docomo)).toContain('\nml: in batches, last seen 2018-05-23 10:12.\n');
    expect(screen({ ...docomo, practice: late })).toContain('\nml: still in batches, last seen 2018-05-23 10:12.');
  });

  test('those put off together are no bounces', () => {
    const both = { ...putOff, verdict: own.verdict };
    expect(screen(both)).toContain('\n3 recipients were only put off together (4xx), which is no bounce yet.\n');
    expect(screen(putOff)).not.toContain('only put off');
  });

  test('a list of as many domains as members goes one by one without a cure', () => {
    const one: Practice = { ...(docomo.practice[0] as Practice), state: 'always-one-by-one', lastBatch: undefined };
    const delivery = docomo.delivery.map((day) => ({ ...day, largestTransaction: 1 }));
    expect(screen({ ...own, delivery, practice: [one] }).replace(/\s+/g, ' ')).toContain('or no two are of one domain');
    const single = delivery.map((day) => ({ ...day, largest: 1 }));
    expect(screen({ ...own, delivery: single, practice: [one] })).not.toContain('no two');
  });

  test('who is named bare, quoted or by an alias is named', () => {
    const [one] = docomo.transactions;
    const named = (text: string): string =>
      screen({ ...docomo, transactions: [{ ...(one as Transaction), named: [text] }] });
    for (const text of ['aaa', '"aaa"@docomo.ne.jp', 'AAA@DOCOMO.NE.JP'])
      expect(named(text)).toContain('aaa named in the reply');
    expect(named('zzz@docomo.ne.jp')).toContain('aaa refused in person');
  });
});

test('shortened addresses are told apart', () => {
  const all = Array.from({ length: 40 }, (_, n) => `a.very.long.address.${n}.of.a.telephone@docomo.ne.jp`);
  const short = shortenedMiddle(all, 30);
  expect(new Set(short).size).toBe(40);
  for (const text of short) expect(displayWidth(text)).toBeLessThanOrEqual(30);
  expect(shortenedMiddle([all[0] ?? '', all[0] ?? ''], 30)).toEqual([short[0], short[0]]);
});

test('lists that still deliver in batches come first', () => {
  const [one] = docomo.practice;
  const fine = Array.from({ length: 9 }, (_, n) => ({ ...(cured.practice[0] as Practice), list: `fine${n}` }));
  const text = screen({ ...docomo, practice: [...fine, one as Practice] });
  expect(text.match(/^(?:ml|fine\d): /gm)).toEqual(['ml: ', 'fine0: ', 'fine1: ', 'fine2: ', 'fine3: ']);
  expect(text).toContain('\nand 5 more lists\n');
});

test('a suspicion is marked as one', () =>
  expect(screen(suspected)).toMatch(/bbb@docomo\.ne\.jp .* 2\.0\? .*\n[^]*\? possible, not proven/));
