import { decodeBytes } from './decode.ts';
import { printable } from './layout.ts';

/** A patch (latin1 text) for the eye: decoded by the file's encoding, control characters escaped, coloured. Not to be applied. */
export function diffForTerminal(patch: string, encoding: string | undefined, color: boolean): string {
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[39m` : text);
  return patch
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => {
      // A carriage return at the end is the file's line ending, and shown as such would only disturb.
      const text = printable((decodeBytes(line, encoding) ?? line).replace(/\r$/, '').replace(/\t/g, '    '));
      if (index < 2) return text;
      if (line.startsWith('@@')) return paint(36, text);
      if (line.startsWith('+')) return paint(32, text);
      return line.startsWith('-') ? paint(31, text) : text;
    })
    .map((line) => `${line}\n`)
    .join('');
}
