import { describe, expect, test } from '@jest/globals';
import { readPostfix } from './postfix.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (second: number): string =>
  [second / 3600, (second / 60) % 60, second % 60].map((n) => two(Math.floor(n))).join(':');
const idOf = (i: number): string => (0xabc00000 + i).toString(16).toUpperCase();

/** What is logged of the i-th message, of one of seven lists, when it comes; `removed` when it is delivered at once. */
function arrival(i: number, second: number): string {
  const head = `Nov 24 ${clock(second)} mx postfix`;
  return (
    `${head}/cleanup[2]: ${idOf(i)}: message-id=<${i}.${'x'.repeat(i % 50)}@mail.example.com>\n` +
    `${head}/qmgr[1]: ${idOf(i)}: from=<list${i % 7}-bounces@lists.example.org>, size=${i}, nrcpt=2 (queue active)\n`
  );
}

function refusal(i: number, second: number): string {
  const head = `Nov 24 ${clock(second)} mx postfix/smtp[${i % 30_000}]`;
  return `${head}: ${idOf(i)}: to=<u${i}@d.jp>, relay=mx.d.jp[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.d.jp[192.0.2.1] said: 550 no (in reply to end of DATA command))\n`;
}

function expected(i: number): readonly unknown[] {
  return [
    `u${i}@d.jp`,
    `list${i % 7}`,
    `list${i % 7}-bounces@lists.example.org`,
    `<${i}.${'x'.repeat(i % 50)}@mail.example.com>`,
  ];
}

describe('of many messages that are under way at once each one is known', () => {
  // From far less than what is remembered at first to several times that.
  test.each([100, 2047, 2048, 2049, 4096, 4097, 9000])('%d', (count) => {
    const numbers = Array.from({ length: count }, (_, i) => i);
    const come = numbers.map((i) => arrival(i, i % 3600));
    const fail = numbers.map((i) => refusal(i, 3600 + (i % 3600)));
    const { attempts } = readPostfix([come.join('') + fail.join('')]);
    const told = attempts.map(({ to, list, sender, messageId }) => [to, list, sender, messageId]);
    expect(told.sort()).toEqual(numbers.map(expected).sort());
  });
});

test('messages that are over make room, and one that is not is still known after four days', () => {
  const lines = [arrival(0, 0).replaceAll('Nov 24', 'Nov 20')];
  for (let i = 1; i < 50_000; i++) {
    const second = (i % 10_000) * 8;
    const removed = `Nov 24 ${clock(second)} mx postfix/qmgr[1]: ${idOf(i)}: removed\n`;
    lines.push((arrival(i, second) + removed).replaceAll('Nov 24', `Nov ${20 + Math.floor(i / 10_000)}`));
  }
  lines.push(refusal(0, 86_399));
  const { attempts } = readPostfix([lines.join('')]);
  expect(attempts.map(({ to, list, sender, messageId }) => [to, list, sender, messageId])).toEqual([expected(0)]);
});

test('of many lists and hosts each is counted', () => {
  const numbers = Array.from({ length: 5000 }, (_, i) => i);
  const message = (i: number, day: number): string => {
    const id = idOf(i + 5000 * day);
    const head = `Nov ${24 + day} ${clock(i)} mx postfix`;
    return (
      `${head}/qmgr[1]: ${id}: from=<list${i}-bounces@lists.example.org>, size=1, nrcpt=${1 + (i % 3)} (queue active)\n` +
      `${head}/smtp[2]: ${id}: to=<u@d.jp>, relay=mx.host${i}.jp[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)\n`
    );
  };
  // Twice: those that were learned before a table grew are known after it.
  const text = [0, 1].flatMap((day) => numbers.map((i) => message(i, day)));
  const { lists, relays } = readPostfix([text.join('')]);
  expect(lists.map(({ list, messages, recipients }) => `${list} ${messages} ${recipients}`).sort()).toEqual(
    numbers.flatMap((i) => Array(2).fill(`list${i} 1 ${1 + (i % 3)}`)).sort(),
  );
  expect(relays.map(({ relay, sent }) => `${relay} ${sent}`).sort()).toEqual(
    numbers.flatMap((i) => Array(2).fill(`host${i}.jp 1`)).sort(),
  );
});

describe('a delivery to who was refused is told of, however many others there were in between', () => {
  const FROM = 'from=<list-bounces@lists.example.org>, size=1, nrcpt=2 (queue active)';
  const sent = (i: number, to: string, second: number): string =>
    `Nov 24 ${clock(second)} mx postfix/qmgr[1]: ${idOf(i)}: ${FROM}\n` +
    `Nov 24 ${clock(second)} mx postfix/smtp[2]: ${idOf(i)}: to=<${to}>, relay=mx.d.jp[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)\n`;
  const refused = (second: number): string =>
    `Nov 24 ${clock(second)} mx postfix/qmgr[1]: FFFFF1: ${FROM}\n${refusal(0, second).replace(idOf(0), 'FFFFF1')}`;

  test.each([0, 100, 1000, 3000, 9000, 20_000])('%d', (count) => {
    const others = Array.from({ length: count }, (_, i) => sent(i + 1, `v${i}@d.jp`, 1 + Math.floor(i / 10))).join('');
    const told = (text: string): readonly unknown[] =>
      readPostfix([text]).accepted.map(({ address, relay, list }) => [address, relay, list]);
    const expected = [['u0@d.jp', 'd.jp', 'list']];
    expect(told(refused(0) + others + sent(30_000, 'u0@d.jp', 80_000))).toEqual(expected);
    expect(told(sent(30_000, 'u0@d.jp', 0) + others + refused(80_000))).toEqual(expected);
  });
});
