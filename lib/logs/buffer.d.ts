/**
 * Node's buffers have these beside `toString`, which first looks up the encoding by its name: for short texts that takes three times as
 * long. Its types leave them out.
 */
interface Buffer {
  latin1Slice(start: number, end: number): string;
  utf8Slice(start: number, end: number): string;
}
