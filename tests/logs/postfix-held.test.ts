import { expect, test } from '@jest/globals';
import { readPostfix } from './postfix.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const idOf = (i: number): string => (0xabc00000 + i).toString(16).toUpperCase();

/** A message comes every half minute: the head of a line about the i-th one. */
function headOf(i: number): string {
  const day = Math.floor(i / 2880);
  const minute = Math.floor((i % 2880) / 2);
  return `Nov ${two(1 + day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:${two((i % 2) * 30)} mx postfix`;
}

const replyOf = (i: number): string => `550 ${i} ${'lorem ipsum '.repeat(i % 80)}${i}`;

function failure(i: number, to: string, status: string, said: string): string {
  const head = `${headOf(i)}/smtp[${i % 30_000}]: ${idOf(i)}:`;
  return `${head} to=<${to}>, relay=mx.d.jp[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=${status} (host mx.d.jp[192.0.2.1] said: ${said})\n`;
}

/** A message to a list that is refused with a reply of its own, put off for another member, and removed unless it is every hundredth. */
function message(i: number): string {
  return (
    `${headOf(i)}/qmgr[1]: ${idOf(i)}: from=<list-bounces@lists.example.org>, size=${i}, nrcpt=2 (queue active)\n` +
    failure(i, `u${i}@d.jp`, 'bounced', `${replyOf(i)} (in reply to end of DATA command)`) +
    failure(i, `v${i}@d.jp`, 'deferred', '450 later (in reply to RCPT TO command)') +
    (i % 100 === 0 ? '' : `${headOf(i)}/qmgr[1]: ${idOf(i)}: removed\n`)
  );
}

test.each([1, 500, 9000, 30_000])(
  'the lines of %d failed messages are held whole, those between them handed over',
  (count) => {
    const numbers = Array.from({ length: count }, (_, i) => i);
    const { attempts } = readPostfix([numbers.map(message).join('')]);
    const told = attempts.map(({ queueId, to, reply, pid, daemon }) => [queueId, to, reply, pid, daemon].join(' '));
    const expected = numbers.map((i) => [idOf(i), `u${i}@d.jp`, replyOf(i), i % 30_000, 'smtp'].join(' '));
    expect(told.sort()).toEqual(expected.sort());
  },
);

test('a message is told of to its end though others came and went for days', () => {
  const [stays = '', ...others] = Array.from({ length: 9000 }, (_, i) => message(i));
  const expired = `${headOf(9000)}/qmgr[1]: ${idOf(0)}: from=<list-bounces@lists.example.org>, status=expired, returned to sender\n`;
  const { attempts } = readPostfix([stays + others.join('') + expired]);
  const told = attempts.filter(({ queueId }) => queueId === idOf(0)).map(({ to, status }) => `${to} ${status}`);
  expect(told.sort()).toEqual(['u0@d.jp bounced', 'v0@d.jp expired']);
});

test.each([
  [1, 'is still known'],
  [3, 'is not'],
])('of a message that was removed %d hours ago the way of its notice %s', (hours) => {
  const others = Array.from({ length: 120 * hours }, (_, i) => message(i + 2));
  const { attempts } = readPostfix([
    message(1) +
      `${headOf(1)}/bounce[3]: ${idOf(1)}: sender non-delivery notification: FFFFF1\n` +
      others.join('') +
      `${headOf(1 + 120 * hours)}/local[4]: FFFFF1: to=<list-bounces@lists.example.org>, relay=local, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (delivered to command: mailman)\n`,
  ]);
  const [first] = attempts.filter(({ to }) => to === 'u1@d.jp');
  expect(first?.returned).toBe(hours === 1 ? (first?.time ?? 0) + 3_600_000 : undefined);
});

test('of more failures than are told apart at once none counts twice', () => {
  const count = 270_000;
  const log = Array.from({ length: count }, (_, i) => failure(i % 80_000, `w${i}@d.jp`, 'deferred', '450 later')).join(
    '',
  );
  const { sources } = readPostfix([log, log]);
  expect(sources.map(({ duplicates }) => duplicates)).toEqual([0, count]);
});
