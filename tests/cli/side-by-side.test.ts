import * as fs from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readSideBySide } from '../../lib/cli/logs/lanes.ts';
import type { Source } from '../../lib/cli/logs/source.ts';
import { Collector } from '../../lib/logs/collect.ts';
import type { Attempt } from '../../lib/logs/evidence.ts';
import { LogReaders } from '../../lib/logs/readers/open.ts';
import { settings } from '../logs/evidence.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();

interface Report {
  readonly sources: readonly { readonly lines: number; readonly problem: string | null }[];
  readonly transactions: readonly { readonly recipients: readonly unknown[] }[];
  readonly members: readonly unknown[];
}

async function report(names: readonly string[]): Promise<Report> {
  const { stdout } = await mmcfg(['diagnose', '--format', 'json', ...names], { cwd: folder.path });
  return JSON.parse(stdout) as Report;
}
const write = (name: string, text: string | Uint8Array): void => fs.writeFileSync(join(folder.path, name), text);
const two = (count: number): string => String(count).padStart(2, '0');

/** Lines of Postfix about posts to two members each, a second apart, of which one half is refused for the other. */
function* maillog(posts: number): Generator<string> {
  for (let i = 0; i < posts; i++) {
    const clock = [i / 3600, (i / 60) % 60, i % 60].map((part) => two(Math.floor(part))).join(':');
    const head = `2026-11-24T${clock}+09:00 mx postfix`;
    const id = (0xabc0000 + i).toString(16).toUpperCase();
    yield `${head}/qmgr[9]: ${id}: from=<ml-bounces@lists.example.org>, size=100, nrcpt=2 (queue active)\n`;
    for (const name of ['a', 'b']) {
      yield `${head}/smtp[${i}]: ${id}: to=<${name}${i % 99}@d.jp>, relay=mx.d.jp[192.0.2.1]:25, delay=0.3, delays=0.1/0.1/0/0.1, dsn=5.0.0, status=bounced (host mx.d.jp[192.0.2.1] said: 550 Unknown user a${i % 99}@d.jp (in reply to end of DATA command))\n`;
    }
    yield `${head}/qmgr[9]: ${id}: removed\n`;
  }
}

/** A file that is read in small pieces, each into the place of the one before. */
function small(name: string, bytes: Buffer): Source {
  return {
    ...{ name, path: name, changed: Date.parse('2026-11-24'), size: bytes.length },
    head: (limit) => Promise.resolve(bytes.subarray(0, limit)),
    async *chunks() {
      const buffer = new Uint8Array(700);
      for (let at = 0; at < bytes.length; at += buffer.length) {
        const length = bytes.copy(buffer, 0, at);
        yield buffer.subarray(0, length);
      }
    },
  };
}

/** The attempts that are found in logs of Postfix read side by side, whatever the order of those of one second. */
async function attemptsIn(...texts: readonly string[]): Promise<readonly Attempt[]> {
  const collector = new Collector();
  const readers = new LogReaders(collector, settings);
  const logs = texts.map((text, i) => {
    const source = small(`log${i}`, Buffer.from(text));
    const head = Buffer.from(text).subarray(0, 65_536);
    const log = { source, head, kind: 'postfix' as const, compression: undefined };
    return { log, file: { name: source.name, changed: source.changed, year: undefined } };
  });
  const sources = await readSideBySide(readers, logs, settings, () => {});
  readers.finish();
  const order = ({ time = 0, to }: Attempt): string => `${time} ${to}`;
  return [...collector.evidence(sources).attempts].sort((a, b) => order(a).localeCompare(order(b)));
}

test.each([2, 3])('logs that are longer than what is read at once are read side by side: %d', async (count) => {
  const lines = [...maillog(300)];
  const parts = Array.from({ length: count }, (): string[] => []);
  let seed = 1;
  for (const line of lines) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    parts[(seed >>> 16) % count]?.push(line);
  }
  const whole = await attemptsIn(lines.join(''));
  expect(whole.length).toBe(600);
  expect(await attemptsIn(...parts.map((part) => part.join('')))).toEqual(whole);
});

const EXIM = `2026-11-23 23:59:57 1RwtEk-0002zL-IF <= ml-bounces@lists.example.org H=localhost [127.0.0.1] P=esmtp S=394 id=p@x
2026-11-23 23:59:58 1RwtEk-0002zL-IF ** aaa@d.jp R=dnslookup T=remote_smtp H=mx.d.jp [192.0.2.1]: SMTP error from remote mail server after end of data: 550 Unknown user aaa@d.jp
2026-11-23 23:59:58 1RwtEk-0002zL-IF ** bbb@d.jp R=dnslookup T=remote_smtp H=mx.d.jp [192.0.2.1]: SMTP error from remote mail server after end of data: 550 Unknown user aaa@d.jp
2026-11-24 00:00:01 1RwtEl-0002zM-AA <= <> R=1RwtEk-0002zL-IF U=exim P=local S=1
2026-11-24 00:00:01 1RwtEk-0002zL-IF Completed
2026-11-24 00:00:02 1RwtEl-0002zM-AA => |/usr/lib/mailman/mail/mailman bounces ml <ml-bounces@lists.example.org> R=mailman T=mailman
2026-11-24 00:00:02 1RwtEl-0002zM-AA Completed
`;
const SENDMAIL = `Nov 23 23:59:57 mx sendmail[12]: q1D5djAb012345: from=<ml-bounces@lists.example.org>, size=394, class=0, nrcpts=2, msgid=<p@x>, proto=ESMTP, relay=localhost [127.0.0.1]
Nov 24 00:00:01 mx sendmail[14]: q1D5djAb012345: to=<aaa@d.jp>,<bbb@d.jp>, delay=00:00:04, xdelay=00:00:01, mailer=esmtp, pri=120, relay=mx.d.jp. [192.0.2.1], dsn=5.0.0, reply=550 Unknown user aaa@d.jp, stat=Service unavailable
Nov 24 00:00:09 mx sendmail[14]: q1D5djAb012346: from=<>, size=394, class=0, nrcpts=1, msgid=<q@x>, relay=localhost
`;

describe.each([
  ['Exim', EXIM],
  ['Sendmail', SENDMAIL],
])('rotated logs of %s are read oldest first', (_name, text) => {
  const lines = text.split(/(?<=\n)/);

  test.each(lines.slice(1).map((_, i) => i + 1))('rotated after line %d', async (cut) => {
    write('log', text);
    write('log.1.gz', gzipSync(lines.slice(0, cut).join('')));
    write('log.0', lines.slice(cut).join(''));
    const { transactions, members } = await report(['log']);
    expect(transactions.map(({ recipients }) => recipients)).toMatchObject([[{ class: 'own' }, { class: 'proven' }]]);
    for (const names of [
      ['log.0', 'log.1.gz'],
      ['log.1.gz', 'log.0'],
    ]) {
      expect(await report(names)).toMatchObject({ transactions, members });
    }
  });
});
