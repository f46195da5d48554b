import type { Log } from '../read.ts';
import type { History } from './history.ts';
import type { Line } from './postfix.ts';
import type { Random } from './random.ts';

/**
 * How lines get into files: all in one, rotated into several, each line into one of several, or the same lines into two files
 * (Debian's mail.log and mail.info), of which one may begin later and end earlier.
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
      return [lines, random.chance(0.5) ? lines : part(lines, random)];
  }
}

function part(lines: readonly Line[], random: Random): readonly Line[] {
  const first = random.below(lines.length + 1);
  return lines.slice(first, random.between(first, lines.length));
}

/** `between`: only where a new second begins; a run of the bounce runner is not cut in two. */
function rotated(lines: readonly Line[], random: Random, between = false): Line[][] {
  const second = (i: number): number => Math.floor((lines[i]?.wall ?? 0) / 1000);
  const places = Array.from({ length: random.between(1, 5) }, () => random.below(lines.length + 1));
  const cuts = places.filter((at) => !between || second(at) !== second(at - 1)).sort((a, b) => a - b);
  return [0, ...cuts].map((cut, i) => lines.slice(cut, cuts[i] ?? lines.length));
}

/** Each line into some file, now and then several in a row into the same one. */
function dealt(lines: readonly Line[], random: Random): Line[][] {
  const files: Line[][] = Array.from({ length: random.between(2, 4) }, () => []);
  const stays = random.pick([0, 0, 0.5, 0.9]);
  let file = random.pick(files);
  for (const line of lines) {
    if (!random.chance(stays)) file = random.pick(files);
    file.push(line);
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
