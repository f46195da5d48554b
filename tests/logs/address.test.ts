import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressKey, bareNamesIn, listOf, namedIn } from '../../lib/logs/address.ts';

test.each([
  ['Alice@Docomo.ne.jp', 'alice@docomo.ne.jp'],
  ['<a@b.example>', 'a@b.example'],
  ['"a..b."@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
  ['a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
  ['<".a"@x.example>', '.a@x.example'],
  ['"a\\"b"@x.example', 'a"b@x.example'],
  ['"a@b"@x.example', 'a@b@x.example'],
  ['a@x.example.', 'a@x.example'],
  ['aaa', 'aaa'],
  ['', ''],
  ['"', '"'],
])('the key of %j', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test.each<[string, string[]]>([
  ['550 Unknown user aaa@docomo.ne.jp', ['aaa@docomo.ne.jp']],
  ['550 Unknown user bob@docomo.ne.jp charie@docomo.ne.jp', ['bob@docomo.ne.jp', 'charie@docomo.ne.jp']],
  ['550 <aaa@ezweb.ne.jp>: User unknown', ['aaa@ezweb.ne.jp']],
  ["554 delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0] - mta7", ['a@yahoo.com']],
  ['550 invalid mailbox. Local mailbox a.b@mail.ru is unavailable: user not found', ['a.b@mail.ru']],
  ['550 No such user a@x.example.', ['a@x.example']],
  ["550 User 'a@x.example' unknown", ['a@x.example']],
  ['550 a@x.example, b@x.example: unknown', ['a@x.example', 'b@x.example']],
  ['550 Unknown user a..b.@docomo.ne.jp', ['a..b.@docomo.ne.jp']],
  ['550 Unknown user .a@docomo.ne.jp', ['.a@docomo.ne.jp']],
  ['550 Unknown user "a..b."@docomo.ne.jp.', ['"a..b."@docomo.ne.jp']],
  ['550 "a b"@x.example', ['"a b"@x.example']],
  ['550 "a@x.example" unknown', ['a@x.example']],
  ["550 o'brien@x.example", ["o'brien@x.example"]],
  ['550 rcpt=a@x.example refused', ['a@x.example']],
  ['550 see https://x.example/why?user=a@y.example', ['a@y.example']],
  ['550 rfc822;a@x.example', ['a@x.example']],
  ['550 a@[192.0.2.1]', ['a@[192.0.2.1]']],
  ['550 a@x.example a@x.example', ['a@x.example']],
  ['550 宛先「a@x.example」は存在しません。', ['a@x.example']],
  ['550 @ @x a@ a@. "@', []],
  ['550 @x.example', []],
  ['550 User unknown', []],
  ['', []],
])('%j names %j', (reply, names) => {
  expect(namedIn(reply)).toEqual(names);
});

test.each<[string, string[]]>([
  ['550 Unknown user aaa', ['aaa']],
  ['550 User unknown: aaa', ['aaa']],
  ["550 No such user 'aaa' here", ['aaa']],
  ['550 <aaa>: User unknown', ['aaa']],
  ['550 Unknown users aaa, bbb and ccc.', ['aaa', 'bbb', 'ccc']],
  ['550 mailbox a.b+c is full', ['a.b+c']],
  ['550 Unknown user aaa@docomo.ne.jp', []],
  ['550 5.1.1 User unknown', []],
  ['550 The account is disabled. Mailbox not found; recipient rejected.', []],
  ['550 <aaa@x.example>', []],
])('%j may mean %j', (reply, names) => {
  expect(bareNamesIn(reply)).toEqual(names);
});

test.each<[string, string, string | undefined]>([
  ['ml-bounces@lists.example.org', 'ml', undefined],
  ['<ML-Bounces@lists.example.org>', 'ml', undefined],
  ['ml-bounces+aaa=docomo.ne.jp@lists.example.org', 'ml', 'aaa@docomo.ne.jp'],
  ['"ml-bounces+a..b.=docomo.ne.jp"@lists.example.org', 'ml', 'a..b.@docomo.ne.jp'],
  ['ml-bounces+a+b=c=x.example@lists.example.org', 'ml', 'a+b=c@x.example'],
  ['ml-bounces+x-bounces+y=h.example@lists.example.org', 'ml', 'x-bounces+y@h.example'],
  ['a+b.c-bounces+u=h@l', 'a+b.c', 'u@h'],
  ['my-bounces-bounces+u=h@l', 'my-bounces', 'u@h'],
  ['ml-bounces+0123456789abcdef@l', 'ml', undefined],
  ['ml-admin@l', 'ml', undefined],
  ['ml-request@l', 'ml', undefined],
  ['ml-owner@l', 'ml', undefined],
  ['ml-confirm+abc123@l', 'ml', undefined],
  ['SRS0=HHHH=TT=lists.example.org=ml-bounces@fwd.example', 'ml', undefined],
  ['SRS0+HHHH=TT=lists.example.org=ml-bounces+u=h.example@fwd.example', 'ml', 'u@h.example'],
  ['SRS1=GGGG=fwd.example==HHHH=TT=lists.example.org=ml-bounces+u=h.example@two.example', 'ml', 'u@h.example'],
  ['prvs=1234abcdef=ml-bounces@l', 'ml', undefined],
  ['prvs=ml-bounces/1234abcdef@l', 'ml', undefined],
  ['prvs=1234abcdef=ml-bounces+u=h@l', 'ml', 'u@h'],
])('%j is mail of %j to %j', (sender, list, member) => {
  expect(listOf(sender)).toEqual({ list, member });
});

test.each(['alice@x.example', '', '-bounces@l', 'bounces@l', 'ml-bouncesx@l', 'SRS0=a=b=c=alice@fwd.example'])(
  '%j is no list mail',
  (sender) => {
    expect(listOf(sender)).toBeUndefined();
  },
);

const atom = fc.string({ unit: fc.constantFrom(...'abz019.+=_-'), minLength: 1, maxLength: 12 });
// A local part that is a label, as in `to=aaa`, is not told from one.
const local = atom.filter((text) => /^[a-z0-9.+_]/.test(text) && !/^\w+=/.test(text));
const domain = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.constantFrom('example', 'ne.jp', 'com'))
  .map(([name, top]) => `${name}.${top}`);
const address = fc.tuple(local, domain).map(([user, host]) => `${user}@${host}`);
const forms: ((named: string) => string)[] = [
  (named) => `550 Unknown user ${named}`,
  (named) => `550 5.1.1 <${named}>: Recipient address rejected: User unknown`,
  (named) => `554 delivery error: dd This user doesn't have a yahoo.com account (${named}) [0] - mta1.example.com`,
  (named) => `550 invalid mailbox. Local mailbox ${named} is unavailable: user not found`,
  (named) => `550 No such user ${named}.`,
  (named) => `550 '${named}' is not known here, sorry`,
];

test('the addresses that a reply was built from are found in it', () => {
  fc.assert(
    fc.property(fc.array(address, { minLength: 1, maxLength: 3 }), fc.constantFrom(...forms), (names, form) => {
      const separator = form('x').includes('<x>') ? '> <' : ' ';
      expect(namedIn(form(names.join(separator)))).toEqual([...new Set(names)]);
    }),
    { numRuns: 2000 },
  );
});

test('a VERP sender gives the list and the member that it was built from', () => {
  const list = fc.stringMatching(/^[a-z0-9][a-z0-9.+_]{0,9}$/);
  const wrap = fc.constantFrom(
    (sender: string, host: string) => `${sender}@${host}`,
    (sender: string, host: string) => `SRS0=Ab1/=TT=${host}=${sender}@forwarder.example`,
    (sender: string, host: string) => `SRS1=xY2+=one.example==Ab1/=TT=${host}=${sender}@two.example`,
    (sender: string, host: string) => `prvs=5678ab12cd=${sender}@${host}`,
    (sender: string, host: string) => `"${sender}"@${host}`,
  );
  fc.assert(
    fc.property(list, fc.option(fc.tuple(atom, domain)), domain, wrap, (name, member, host, wrapped) => {
      const verp = member === null ? '' : `+${member[0]}=${member[1]}`;
      const expected = { list: name, member: member === null ? undefined : `${member[0]}@${member[1]}` };
      expect(listOf(wrapped(`${name}-bounces${verp}`, host))).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test.each(['@', 'a@', '"@', '\\"@', '<a', 'user ', 'a-bounces+', 'srs0=', 'prvs=a=', '"', '.@.', '=@'])(
  'long texts of %j take time in proportion to their length',
  (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    const start = performance.now();
    namedIn(text);
    bareNamesIn(text);
    listOf(text);
    addressKey(text);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);

test('any text is taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab@@.<>"\\\'+=- \n\u3042') }), (text) => {
      for (const name of namedIn(text)) expect(text).toContain(name);
      expect(addressKey(text.toUpperCase())).toBe(addressKey(text));
      bareNamesIn(text);
      listOf(text);
    }),
  );
});
