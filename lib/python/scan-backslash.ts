import { skipBlanks, skipLineEnd } from './scan-characters.ts';
import type { PythonVersion } from './syntax.ts';

export interface ScannedBackslash {
  /** The offset behind what the backslash takes with it: the line break that it joins, or what is to be one Error token. */
  readonly end: number;
  readonly fault: 'backslash-at-end' | 'blank-behind-backslash' | 'stray-backslash' | undefined;
}

/**
 * The backslash at `pos`, outside strings. It joins two lines when it is the last character of the first. With blanks behind it the
 * author meant it to, and it is taken so where the next line is indented. Python 2 accepts it at the end of a file.
 */
export function scanBackslash(code: string, pos: number, python: PythonVersion): ScannedBackslash {
  const joined = skipLineEnd(code, pos + 1);
  if (joined >= code.length) return { end: joined, fault: python === 3 ? 'backslash-at-end' : undefined };
  if (joined > pos + 1) return { end: joined, fault: undefined };
  const behind = skipBlanks(code, pos + 1);
  const next = skipLineEnd(code, behind);
  if (next === behind && behind < code.length) return { end: skipBackslashes(code, pos), fault: 'stray-backslash' };
  return { end: skipBlanks(code, next) > next ? next : pos + 1, fault: 'blank-behind-backslash' };
}

/** The offset behind a run of backslashes, less the last one when it joins two lines. */
function skipBackslashes(code: string, pos: number): number {
  let end = pos + 1;
  while (code.charCodeAt(end) === 0x5c) end++;
  return end > pos + 1 && skipLineEnd(code, end) > end ? end - 1 : end;
}
