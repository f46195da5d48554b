import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Diagnosis, Member, RecipientClass } from '../../lib/logs/diagnosis.ts';
import type { LogKind, LogSource } from '../../lib/logs/evidence.ts';
import { at, settings } from './evidence.ts';
import { type Log, readLogs, type Result } from './read.ts';
import { docomoLogs } from './simulator/docomo.ts';

/** `expected.json` beside the logs of a case; what it does not name is not looked at. */
interface Expected {
  readonly why: string;
  readonly changed: string;
  readonly zone?: string;
  readonly kinds?: Readonly<Record<string, LogKind | null>>;
  readonly verdict?: string;
  readonly verdictCounts?: Readonly<Record<'bystanders' | 'bounced', number>>;
  readonly verdictRelay?: string;
  /** All that the diagnosis tells, in order of time unless `anyOrder`. */
  readonly transactions?: readonly ExpectedTransaction[];
  readonly anyOrder?: boolean;
  readonly noClasses?: readonly RecipientClass[];
  /** Recipients of the transactions of a queue id. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** By "list address"; `points` as "day verdict". */
  readonly members?: Readonly<
    Record<string, Partial<Omit<Member, 'points'>> & { readonly points?: readonly string[] }>
  >;
  /** By "list day" and "relay day". */
  readonly delivery?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly relayTotals?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly sources?: Readonly<Record<string, Partial<LogSource>>>;
}

interface ExpectedTransaction {
  readonly queueId: string;
  readonly classes: Readonly<Record<string, RecipientClass>>;
  readonly time?: string | null;
  readonly list?: string | null;
  readonly [field: string]: unknown;
}

const FOLDER = fileURLToPath(new URL('../fixtures/logs/', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../../examples/docomo/', import.meta.url));

const cases = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Expected;
}

function logsOf(name: string, changed: string): Log[] {
  const files = readdirSync(join(FOLDER, name)).filter((file) => file !== 'expected.json');
  const when = Date.parse(changed);
  return files.map((file) => ({
    name: file,
    bytes: readFileSync(join(FOLDER, name, file)),
    changed: when,
    year: undefined,
  }));
}

function read(name: string, chunk?: () => number): { readonly expected: Expected; readonly result: Result } {
  const expected = expectedOf(name);
  return { expected, result: readLogs(logsOf(name, expected.changed), { ...settings, zone: expected.zone }, chunk) };
}

const dayText = (day: number | undefined): string =>
  day === undefined ? 'undated' : new Date(day * 86_400_000).toISOString().slice(0, 10);

/** What the diagnosis tells of transactions, reduced to the fields that the case names. */
function told({ transactions }: Diagnosis, wanted: readonly ExpectedTransaction[]): unknown[] {
  return transactions.map((one, i) => {
    const classes = Object.fromEntries(one.recipients.map((recipient) => [recipient.address, recipient.class]));
    const time = one.time === undefined ? undefined : Math.floor(one.time / 1000) * 1000;
    const all: Record<string, unknown> = { ...one, time, classes };
    return Object.fromEntries(
      Object.keys(wanted[i] ?? { queueId: '', classes: {} }).map((field) => [field, all[field]]),
    );
  });
}

function asTold({ time, list, ...rest }: ExpectedTransaction): unknown {
  const given = {
    ...(time === undefined ? {} : { time: time === null ? undefined : at(time) }),
    ...(list === undefined ? {} : { list: list ?? undefined }),
  };
  return { ...rest, ...given };
}

test.each(cases)('transactions: %s', (name) => {
  const { expected, result } = read(name);
  const wanted = expected.transactions;
  if (wanted !== undefined) {
    const found = told(result.diagnosis, wanted);
    const inOrder = wanted.map(asTold);
    if (expected.anyOrder === true) {
      expect(found).toHaveLength(wanted.length);
      expect(told(result.diagnosis, Array(wanted.length).fill(wanted[0]))).toEqual(expect.arrayContaining(inOrder));
    } else expect(found).toEqual(inOrder);
  }
  const classes = result.diagnosis.transactions.flatMap(({ recipients }) => recipients.map((one) => one.class));
  for (const none of expected.noClasses ?? []) expect(classes).not.toContain(none);
  for (const [queueId, size] of Object.entries(expected.sizes ?? {})) {
    const sizes = result.diagnosis.transactions
      .filter((one) => one.queueId === queueId)
      .map((one) => one.recipients.length);
    expect(sizes).toEqual([size]);
  }
});

test.each(cases)('verdict, kinds and sources: %s', (name) => {
  const { expected, result } = read(name);
  const { verdict, sources } = result.diagnosis;
  if (expected.verdict !== undefined) expect(verdict.id).toBe(expected.verdict);
  expect(verdict).toMatchObject(expected.verdictCounts ?? {});
  if (expected.verdictRelay !== undefined) expect(verdict.relay).toBe(expected.verdictRelay);
  for (const [file, kind] of Object.entries(expected.kinds ?? {})) {
    expect({ file, kind: result.kinds[file] ?? null }).toEqual({ file, kind });
  }
  for (const [file, wanted] of Object.entries(expected.sources ?? {})) {
    expect(sources.find((source) => source.name === file)).toMatchObject(wanted);
  }
});

test.each(cases)('members: %s', (name) => {
  const { expected, result } = read(name);
  const members = new Map(result.diagnosis.members.map((one) => [`${one.list} ${one.address}`, one]));
  for (const [key, { points, ...wanted }] of Object.entries(expected.members ?? {})) {
    const member = members.get(key);
    expect({ key, ...member }).toMatchObject({ key, ...wanted });
    const judged = member?.points.map(({ day, verdict }) => `${dayText(day)} ${verdict}`);
    if (points !== undefined) expect(judged).toEqual(points);
  }
  for (const [key, wanted] of Object.entries(expected.delivery ?? {})) {
    const [list, day] = key.split(' ');
    const found = result.diagnosis.delivery.find((one) => one.list === list && dayText(one.day) === day);
    expect({ key, ...found }).toMatchObject({ key, ...wanted });
  }
  for (const [key, wanted] of Object.entries(expected.relayTotals ?? {})) {
    const [relay, day] = key.split(' ');
    const found = result.diagnosis.relays.find((one) => one.relay === relay && dayText(one.day) === day);
    expect({ key, ...found }).toMatchObject({ key, ...wanted });
  }
});

test.each(cases)('the size of chunks changes nothing: %s', (name) => {
  const whole = read(name).result;
  for (const size of [1, 7, 61, 1000]) expect(read(name, () => size).result).toEqual(whole);
});

test('the logs of the example are the story that the simulator tells', () => {
  for (const [name, text] of Object.entries(docomoLogs())) {
    expect({ name, text: readFileSync(join(EXAMPLE, name), 'utf8') }).toEqual({ name, text });
  }
});

test('the example shows two bystanders, their scores, and with whose posts the refusals go', () => {
  const logs = ['maillog', 'bounce', 'post'].map((name) => ({
    ...{ name, bytes: readFileSync(join(EXAMPLE, name)), changed: Date.now(), year: undefined },
  }));
  const { diagnosis, kinds } = readLogs(logs, settings);
  expect(kinds).toEqual({ maillog: 'postfix', bounce: 'bounce', post: 'post' });
  expect(diagnosis.verdict).toEqual({
    ...{ id: 'bystanders', bystanders: 2, bounced: 3, domain: 'docomo.ne.jp', relay: 'mfsmax.docomo.ne.jp' },
  });
  expect(diagnosis.transactions.map(({ time, author, named }) => ({ time, author, named }))).toEqual(
    ['2018-05-21 20:41:07', '2018-05-23 10:12:30', '2018-05-23 14:37:53'].map((time) => ({
      ...{ time: at(time), author: 'takahashi@i.softbank.jp', named: ['aaa@docomo.ne.jp'] },
    })),
  );
  expect(diagnosis.members.map(({ address, score, undeserved, state }) => [address, score, undeserved, state])).toEqual(
    [
      ['aaa@docomo.ne.jp', 2, 0, 'active'],
      ['bbb@docomo.ne.jp', 2, 2, 'active'],
      ['ccc@docomo.ne.jp', 2, 2, 'active'],
    ],
  );
  expect(diagnosis.clues).toMatchObject([
    { refuser: 'aaa@docomo.ne.jp', authors: 'i.softbank.jp', refused: 3, of: 3, othersRefused: 0, others: 41 },
  ]);
  expect(diagnosis.sources.map(({ yearInferred }) => yearInferred)).toEqual([false, false, false]);
});
