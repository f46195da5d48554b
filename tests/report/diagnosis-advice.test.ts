import { describe, expect, test } from '@jest/globals';
import { displayWidth } from '../../lib/language/width.ts';
import type { Advice, Member } from '../../lib/logs/diagnosis.ts';
import type { LogSource } from '../../lib/logs/evidence.ts';
import { docomo, hostile, own } from './diagnoses.ts';
import { LANGUAGES, screen, wide } from './screen.ts';

describe('what to do', () => {
  test("names Mailman's own commands in the host's directory", () => {
    expect(screen(docomo, 'en', { bin: '/opt/mm/bin' })).toContain(
      "B=/opt/mm/bin; printf 'personalize = 1\\n' > ~/per",
    );
  });

  test.each(LANGUAGES)('on a screen of 60 columns lines to copy are whole, in %s', (language) => {
    const lists = Array.from({ length: 12 }, (_, n) => `list-${n}`);
    const advice = docomo.advice.map((one) => (one.id === 'personalize-lists' ? { ...one, lists } : one));
    const lines = screen({ ...docomo, advice: [...advice, { id: 'read-maillog' }] }, language, { width: 60 }).split(
      '\n',
    );
    expect(lines.filter((line) => displayWidth(line) > 60)).toEqual([]);
    const copied = lines.flatMap((line) => /^ {5}(\S.*| .*)$/.exec(line)?.[1] ?? []).join('\n');
    expect(copied).toContain(
      `B=/usr/lib/mailman/bin\nprintf 'personalize = 1\\n' > ~/personalize.cfg\nfor l in list-0 list-1 `,
    );
    expect(copied.replace(/ \\\n +/g, ' ')).toContain(
      `\nfor l in ${lists.join(' ')}; do\n  $B/config_list -i ~/personalize.cfg "$l"; done\n`,
    );
    expect(copied).toContain('\ntransport  docomo.ne.jp single:\n           (');
    expect(copied).toContain('mmcfg diagnose /var/log/maillog* /var/log/mailman\n');
  });

  test.each([30, 40, 50, 60])('a command of mmcfg in a sentence is on one line, at %i columns', (width) => {
    for (const language of LANGUAGES) {
      const text = screen(
        { ...docomo, advice: [...docomo.advice, { id: 'read-relay-log', relay: 'r.example' }] },
        language,
        { width },
      );
      expect(text).not.toMatch(/mmcfg\n/);
      expect(text).not.toContain('\x1f');
      expect(text).not.toMatch(/\bp\n|<\n/);
    }
  });

  test('more logs to read are no cure to be checked', () => {
    expect(screen({ ...own, advice: [{ id: 'read-bounce-log' }] })).not.toContain('whether it worked');
    expect(screen({ ...own, advice: [{ id: 'fix-configuration' }] })).toContain('whether it worked');
  });

  test('puts nothing of a log into a command that is not the name of a list', () => {
    const commands =
      screen(hostile)
        .match(/^ {7}.*$/gm)
        ?.join('\n') ?? '';
    expect(commands).toContain('for l in ml list-0');
    expect(commands).not.toMatch(/reboot|it's| -x/);
  });

  test('removed members are to be subscribed again', () => {
    const members = docomo.members.map((one): Member => ({ ...one, state: 'removed' }));
    const advice: readonly Advice[] = [
      { id: 'reenable-members', members: [{ list: 'ml', address: 'BBB@docomo.ne.jp' }] },
    ];
    expect(screen({ ...docomo, members, advice })).toContain('/usr/lib/mailman/bin/add_members: BBB@docomo.ne.jp (ml)');
  });

  test('where nobody suffers for another, it speaks of no spill-over', () => {
    const advice: readonly Advice[] = [{ id: 'not-cured-for', addresses: ['gone@ezweb.ne.jp'] }];
    expect(screen({ ...own, advice })).toContain('\nDelivery one by one does not make gone accept the mail.\n');
  });
});

describe('advice for mail servers other than Postfix', () => {
  const sources = (...kinds: LogSource['kind'][]): readonly LogSource[] =>
    kinds.map((kind) => ({ ...(docomo.sources[0] as LogSource), kind }));
  const toRead = (id: 'read-maillog' | 'read-bounce-log', ...kinds: LogSource['kind'][]): string[] =>
    LANGUAGES.map((language) => screen({ ...docomo, sources: sources(...kinds), advice: [{ id }] }, language));
  const syslog = 'mmcfg diagnose /var/log/maillog* /var/log/mailman\n';
  const mainlog = 'mmcfg diagnose /var/log/exim4/mainlog* /var/log/mailman\n';

  test.each([['postfix'], ['sendmail'], ['postfix', 'exim']] as const)('the log of %s is maillog', (...kinds) => {
    for (const text of toRead('read-bounce-log', ...kinds)) {
      expect(text).toContain(syslog);
      expect(text).not.toMatch(/exim4/);
    }
  });

  test("Exim's is its mainlog", () => {
    for (const text of [...toRead('read-bounce-log', 'exim'), ...toRead('read-maillog', 'bounce', 'exim')]) {
      expect(text).toContain(mainlog);
      expect(text).not.toMatch(/maillog\*|mail\.log/);
      expect(wide(text)).toEqual([]);
    }
  });

  test('where no mail log was read it is either', () => {
    for (const text of toRead('read-maillog', 'bounce')) {
      expect(text).toContain(syslog);
      expect(text).toContain('/var/log/exim4/mainlog*\n');
    }
  });

  test("Exim's limit is a router and a transport for the domain", () => {
    for (const width of [60, 80]) {
      for (const language of LANGUAGES) {
        const text = screen({ ...docomo, advice: [{ id: 'exim-limit', domain: 'docomo.ne.jp' }] }, language, { width });
        expect(text).toMatch(/\n {5,7}routers {5}single:.*\n.* driver = dnslookup\n.* domains = docomo\.ne\.jp\n/);
        expect(text).toMatch(/\n {5,7}transports {2}single:.*\n.* driver = smtp\n.* max_rcpt = 1\n/);
        expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
        expect(text).not.toMatch(/postfix|maillog\*/i);
      }
    }
  });
});
