import type { PythonVersion } from './syntax.ts';

const EQUAL = 0x3d;

/**
 * The length of the operator or delimiter at `pos`, brackets included, or 0 when none begins there.
 * `<>` counts in both Pythons; `->`, `:=`, `...` and `@=` in Python 3 only, the backquote in Python 2 only.
 */
export function operatorLength(code: string, pos: number, python: PythonVersion): number {
  const c = code.charCodeAt(pos);
  switch (c) {
    case 0x28: // ( ) , ; [ ] { } ~
    case 0x29:
    case 0x2c:
    case 0x3b:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
    case 0x7e:
      return 1;
    case EQUAL:
    case 0x2b: // + % & ^ |
    case 0x25:
    case 0x26:
    case 0x5e:
    case 0x7c:
      return code.charCodeAt(pos + 1) === EQUAL ? 2 : 1;
    case 0x2a: // * /
    case 0x2f:
      return doubled(code, pos, c);
    case 0x3c: // < <= << <<= <>
      return code.charCodeAt(pos + 1) === 0x3e ? 2 : doubled(code, pos, c);
    case 0x3e:
      return doubled(code, pos, c);
    case 0x21: // != alone: there is no other use of the exclamation mark
      return code.charCodeAt(pos + 1) === EQUAL ? 2 : 0;
    case 0x60: // `
      return python === 2 ? 1 : 0;
    default:
      return newerOperatorLength(code, pos, c, python === 3);
  }
}

/** `*`, `**`, `*=`, `**=` and their like. */
function doubled(code: string, pos: number, c: number): number {
  const length = code.charCodeAt(pos + 1) === c ? 2 : 1;
  return code.charCodeAt(pos + length) === EQUAL ? length + 1 : length;
}

/** The characters that begin a longer operator in Python 3 than in Python 2: `-`, `:`, `.` and `@`. */
function newerOperatorLength(code: string, pos: number, c: number, three: boolean): number {
  const next = code.charCodeAt(pos + 1);
  switch (c) {
    case 0x2d:
      return next === EQUAL || (three && next === 0x3e) ? 2 : 1;
    case 0x3a:
    case 0x40:
      return three && next === EQUAL ? 2 : 1;
    case 0x2e:
      return three && next === 0x2e && code.charCodeAt(pos + 2) === 0x2e ? 3 : 1;
    default:
      return 0;
  }
}
