import type { Log } from '../read.ts';
import type { History } from './history.ts';
import type { Line } from './postfix.ts';
import type { Random } from './random.ts';

/**
 * How lines get into files: all in one, rotated into several, each message into one of several (as two
 * loggers do that share the work), or into two files with the same lines (Debian's mail.log and mail.info).
 */
export type Dealing = 'whole' | 'rotated' | 'dealt' | 'doubled';

/** The history's logs as files in any order. */
export function deal({ maillog, bounce, post }: History, dealing: Dealing, random: Random): Log[] {
  const files = [
    ...parts(maillog, dealing, random).map((lines, i) => fileOf(`maillog.${i}`, lines, random)),
    ...(dealing === 'whole' ? [bounce] : rotated(bounce, random, true)).map((lines, i) =>
      fileOf(`bounce.${i}`, lines, random),
    ),
    fileOf('post', post, random),
  ];
  return random.shuffle(files.filter(({ bytes }) => bytes.length > 0));
}

function parts(lines: readonly Line[], dealing: Dealing, random: Random): (readonly Line[])[] {
  switch (dealing) {
    case 'whole':
      return [lines];
    case 'rotated':
      return rotated(lines, random);
    case 'dealt':
      return dealt(lines, random);
    case 'doubled':
      return [lines, lines];
  }
}

/** `between`: only where a new second begins; a run of the bounce runner is not cut in two. */
function rotated(lines: readonly Line[], random: Random, between = false): Line[][] {
  const second = (i: number): number => Math.floor((lines[i]?.wall ?? 0) / 1000);
  const places = Array.from({ length: random.between(1, 4) }, () => random.below(lines.length + 1));
  const cuts = places.filter((at) => !between || second(at) !== second(at - 1)).sort((a, b) => a - b);
  return [0, ...cuts].map((cut, i) => lines.slice(cut, cuts[i] ?? lines.length));
}

/** The lines of one queue id stay together; its notice may be in another file. */
function dealt(lines: readonly Line[], random: Random): Line[][] {
  const files: Line[][] = Array.from({ length: random.between(2, 3) }, () => []);
  const homes = new Map<string, Line[]>();
  for (const line of lines) {
    const id = /: (?:\[ID \d+ mail\.info\] )?(\w{8,}): |- - (\w{8,}): /.exec(line.text)?.[0] ?? '';
    const home = homes.get(id) ?? random.pick(files);
    if (id !== '') homes.set(id, home);
    home.push(line);
  }
  return files;
}

/** The year of dates without one follows from the time of change: soon after the last line. */
function fileOf(name: string, lines: readonly Line[], random: Random): Log {
  const text = lines.map((line) => `${line.text}\n`).join('');
  const [first = 0, last = 0] = [lines[0]?.wall, lines[lines.length - 1]?.wall];
  const bytes = Buffer.from(text, 'latin1');
  const span = [Math.floor(first / 1000), Math.floor(last / 1000)] as const;
  return { name, bytes, changed: last + random.below(43_200_000), year: undefined, span };
}
