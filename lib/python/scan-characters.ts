/** Classes of characters, one bit each, for the 128 ASCII characters. */
export const NAME_START = 1;
export const DIGIT = 2;
export const NAME_PART = NAME_START | DIGIT;
export const BLANK = 4;
export const LINE_END = 8;

const classes = new Uint8Array(128);
for (let c = 0x41; c <= 0x5a; c++) classes[c] = classes[c + 32] = NAME_START;
for (let c = 0x30; c <= 0x39; c++) classes[c] = DIGIT;
classes[0x5f] = NAME_START;
// The blanks of Python's tokenizer: space, tab and form feed, nothing else.
classes[0x20] = classes[0x09] = classes[0x0c] = BLANK;
classes[0x0a] = classes[0x0d] = LINE_END;

/** The class bits of a character code; 0 for everything beyond ASCII and for NaN (behind the end of the text). */
export function classOf(code: number): number {
  return code < 128 ? (classes[code] as number) : 0;
}

/** The offset behind the line break at `pos` (CR LF, LF or CR), or `pos` when there is none. */
export function skipLineEnd(code: string, pos: number): number {
  const c = code.charCodeAt(pos);
  if (c === 0x0a) return pos + 1;
  if (c !== 0x0d) return pos;
  return code.charCodeAt(pos + 1) === 0x0a ? pos + 2 : pos + 1;
}

/** The offset of the first line break at or behind `pos`, or the length of the text. */
export function lineEnd(code: string, pos: number): number {
  let at = pos;
  while (at < code.length) {
    const c = code.charCodeAt(at);
    if (c === 0x0a || c === 0x0d) break;
    at++;
  }
  return at;
}

export function skipBlanks(code: string, pos: number): number {
  let at = pos;
  while (classOf(code.charCodeAt(at)) === BLANK) at++;
  return at;
}

/** The offset behind the ASCII name characters from `pos` on. */
export function skipName(code: string, pos: number): number {
  let at = pos;
  while ((classOf(code.charCodeAt(at)) & NAME_PART) !== 0) at++;
  return at;
}
