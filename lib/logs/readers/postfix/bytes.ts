const strict = new TextDecoder('utf-8', { fatal: true });

/** Text of [start, end), one character for each byte. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start)).toString('latin1');
}

/** Text of [start, end): UTF-8 (SMTPUTF8 addresses) where it is that, else latin1. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  const text = latin1(bytes, start, end);
  if (!/[\x80-\xff]/.test(text)) return text;
  try {
    return strict.decode(bytes.subarray(start, end));
  } catch {
    return text;
  }
}
