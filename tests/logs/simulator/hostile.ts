/** Reads endless hostile input in a process of its own and prints what memory that took: node hostile.ts KIND. */
import { tune } from '../../../lib/cli/logs/engine.ts';
import { diagnose } from '../../../lib/logs/analysis/index.ts';
import { Collector } from '../../../lib/logs/collect.ts';
import type { LogKind } from '../../../lib/logs/evidence.ts';
import { kindOf } from '../../../lib/logs/kind.ts';
import { LogReaders } from '../../../lib/logs/readers/open.ts';
import { settings } from '../evidence.ts';
import { Random } from './random.ts';

const GIGABYTE = 1 << 30;
const CHUNK = 1 << 16;
const KINDS: readonly LogKind[] = ['postfix', 'exim', 'sendmail', 'bounce', 'post', 'smtp', 'smtp-failure'];
const DAY_START = Date.UTC(2018, 4, 1);

/** 1 GB without a line end, after a head that is good. */
function* oneLine(): Generator<Uint8Array> {
  yield Buffer.from('May 23 10:12:30 mx postfix/smtp[2264]: D2498236480: to=<aaa@docomo.ne.jp>, relay=');
  const chunk = Buffer.alloc(CHUNK, 'x');
  for (let bytes = 0; bytes < GIGABYTE; bytes += CHUNK) yield chunk;
}

/** Random bytes, with line ends and pieces of true lines among them. */
function* noise(): Generator<Uint8Array> {
  const random = new Random(1);
  const pieces = [
    '\n',
    '\r\n',
    'postfix/smtp[1]: ',
    'status=bounced (',
    '550 ',
    'to=<',
    '>, ',
    'bounce score: ',
    ' ** ',
    'from=<',
  ];
  for (let i = 0; i < 400; i++) {
    const chunk = Buffer.from(Array.from({ length: 8192 }, () => random.below(256)));
    for (let j = 0; j < 100; j++) chunk.write(random.pick(pieces), random.below(8000), 'latin1');
    yield chunk;
  }
}

/** A million messages of lists that are never removed; every fiftieth is refused for two. */
function* openIds(): Generator<Uint8Array> {
  for (let i = 0; i < 1_000_000; i += 100) {
    let text = '';
    for (let j = i; j < i + 100; j++) text += message(j);
    yield Buffer.from(text, 'latin1');
  }
}

function message(i: number): string {
  const stamp = new Date(DAY_START + i * 1000).toISOString().slice(0, 19);
  const id = (0x100000000 + i * 7919).toString(16).toUpperCase();
  const write = (daemon: string, text: string): string => `${stamp}+09:00 mx postfix/${daemon}: ${id}: ${text}\n`;
  const end = 'dsn=5.0.0, status=bounced (host mx.example.net[192.0.2.1] said: 550 Unknown user';
  const relay = 'relay=mx.example.net[192.0.2.1]:25, delay=1, delays=0.1/0.2/0.3/0.4';
  const refused = (to: string): string =>
    write('smtp[2264]', `to=<${to}>, ${relay}, ${end} a${i}@example.net (in reply to end of DATA command))`);
  return (
    write('cleanup[2263]', `message-id=<${i}.${'m'.repeat(i % 50)}@elsewhere.example>`) +
    write('qmgr[1883]', `from=<list${i % 5000}-bounces@lists.example.org>, size=1, nrcpt=2 (queue active)`) +
    (i % 50 === 0 ? refused(`a${i}@example.net`) + refused(`b${i}@example.net`) : '')
  );
}

function measure(chunks: () => Generator<Uint8Array>, kinds: readonly LogKind[]): void {
  const results = kinds.map((kind) => {
    const collector = new Collector();
    const readers = new LogReaders(collector, settings);
    const reader = readers.open({ name: kind, changed: Date.UTC(2018, 5, 1), year: undefined }, kind);
    for (const chunk of chunks()) {
      kindOf(chunk);
      reader.push(chunk);
    }
    const source = reader.end();
    readers.finish();
    const { transactions, dropped } = diagnose(collector.evidence([source]), settings);
    return { kind, bytes: source.bytes, transactions: transactions.length, dropped };
  });
  console.log(JSON.stringify({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024), results }));
}

const MODES: Readonly<Record<string, () => void>> = {
  nothing: () => measure(function* () {}, KINDS),
  line: () => measure(oneLine, ['postfix', 'bounce', 'exim', 'sendmail']),
  noise: () => measure(noise, KINDS),
  ids: () => measure(openIds, ['postfix']),
};
// As the command does.
await tune(Infinity);
MODES[process.argv[2] ?? '']?.();
