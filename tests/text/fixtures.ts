import { readFileSync } from 'node:fs';
import { readSource } from '../../lib/text/read.ts';
import type { Source } from '../../lib/text/source.ts';

const folder = new URL('../fixtures/text/', import.meta.url);

/** For each encoding, in Python's spelling, characters that it has and their bytes, one character per byte. */
export const samples = JSON.parse(readFileSync(new URL('samples.json', folder), 'utf8')) as Readonly<
  Record<string, readonly (readonly [text: string, bytes: string])[]>
>;

/** What a real Python 2.7 made of a file: see tests/fixtures/text/files.py. */
export interface Answered {
  readonly bytes: Uint8Array;
  readonly answer: 'ok' | 'encoding' | 'syntax';
  /** The bytes of the string X, one character per byte. */
  readonly value: string | undefined;
}

export const answered: readonly Answered[] = answersOf(readFileSync(new URL('files.jsonl', folder), 'utf8'));

/** Reads the output of files.py. */
export function answersOf(lines: string): Answered[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [bytes, answer, value] = JSON.parse(line) as [string, Answered['answer'], string | null];
      const known = value === null ? undefined : Buffer.from(value, 'base64').toString('latin1');
      return { bytes: Buffer.from(bytes, 'base64'), answer, value: known };
    });
}

/** The source of a text in which each character stands for a byte. */
export function source(text: string, python: 2 | 3 = 2): Source {
  return readSource(Buffer.from(text, 'latin1'), 'mm_cfg.py', { python });
}

export function problemIds(text: string, python: 2 | 3 = 2): string[] {
  return source(text, python).problems.map((problem) => problem.id);
}
