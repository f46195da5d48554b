import { sets } from './data.ts';
import { validPairs } from './pairs.ts';

/** Code points by code, 0 where there is none or it is not known. */
export type CodePoints = Uint32Array;

/** How many four-byte codes GB18030 has for the first plane. */
const GB18030_LINEAR = 39420;

const tables = new Map<string, CodePoints | undefined>();

/**
 * The characters that Python's codecs give for the codes of a set, undefined for a set that is not known here. They come from
 * the decoder of the platform, with the differences to Python put right; should the platform's decoder be missing or another
 * than the one that the differences were taken from, the checksum tells, and the set is not known.
 */
export function codePoints(set: string): CodePoints | undefined {
  if (!tables.has(set)) tables.set(set, build(set));
  return tables.get(set);
}

/**
 * One character of a set to show to a reader, undefined where it is not known. It asks the platform for this one alone and
 * takes its word, as the table of a whole set takes long to make for a line or two.
 */
export function shownCharacter(set: string, code: number): string | undefined {
  const table = tables.get(set);
  const difference = table ? table[code] : differencesOf(set).get(code);
  if (table || difference !== undefined) return difference ? String.fromCodePoint(difference) : undefined;
  const [label, pairs] = sets[set === 'cp949' ? 'ksx1001' : set] ?? [];
  if (label === undefined || pairs === undefined) return undefined;
  const text = (platformText(label, bytesOf([code], widthOf(set, pairs))) ?? '').slice(0, -1);
  return Array.from(text).length === 1 && text.charCodeAt(0) !== REPLACEMENT ? text : undefined;
}

function build(set: string): CodePoints | undefined {
  if (set === 'cp949') return unifiedHangul();
  const [label, pairs, low, , checksum] = sets[set] ?? [];
  if (label === undefined || pairs === undefined || low === undefined) return undefined;
  const codes = set === 'gb18030/4' ? allBelow(GB18030_LINEAR) : pairs === '' ? highBytes() : codesOf(pairs, low);
  const text = platformText(label, bytesOf(codes, widthOf(set, pairs)));
  if (text === undefined) return undefined;
  const table = new Uint32Array(0x10000);
  let at = 0;
  for (const code of codes) {
    const point = text.codePointAt(at) ?? 0;
    const end = at + (point > 0xffff ? 2 : 1);
    const single = end === text.length || text.charCodeAt(end) === LINE_FEED;
    if (single && point !== REPLACEMENT) table[code] = point;
    at = (single ? end : text.indexOf('\n', end)) + 1;
    if (at === 0) break;
  }
  for (const [code, point] of differencesOf(set)) table[code] = point;
  return checksumOf(table, codes) === checksum ? table : undefined;
}

/** UHC: KS X 1001, and the syllables that it lacks, in Unicode's order, in the order of the other codes. */
function unifiedHangul(): CodePoints | undefined {
  const known = codePoints('ksx1001');
  if (!known) return undefined;
  const table = known.slice();
  const taken = new Set(known);
  let syllable = 0xac00;
  for (const code of codesOf('cp949', 0x81)) {
    if (table[code] || code === HANGUL_FILLER) continue;
    while (taken.has(syllable)) syllable++;
    table[code] = syllable++;
  }
  table[HANGUL_FILLER] = 0x3164;
  return table;
}

/** EUC-KR begins the spelling of a syllable with it, so that it is no character of its own there. */
const HANGUL_FILLER = 0xa4d4;

const REPLACEMENT = 0xfffd;

const LINE_FEED = 0x0a;

/** How many bytes a code of the set takes in the platform's encoding. */
function widthOf(set: string, pairs: string): 1 | 2 | 3 | 4 {
  if (set === 'gb18030/4') return 4;
  return pairs === '' ? 1 : pairs.endsWith('/8f') ? 3 : 2;
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function platformText(label: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = decoders.get(label) ?? new TextDecoder(label);
    decoders.set(label, decoder);
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The bytes of all codes, of `width` bytes each, and a line feed behind each: no decoder takes that for part of a character. */
function bytesOf(codes: readonly number[], width: 1 | 2 | 3 | 4): Uint8Array {
  const bytes = new Uint8Array(codes.length * (width + 1));
  codes.forEach((code, index) => {
    const at = index * (width + 1);
    if (width === 4) bytes.set(fourBytes(code), at);
    if (width === 3) bytes[at] = 0x8f;
    if (width === 2 || width === 3) bytes[at + width - 2] = code >> 8;
    if (width < 4) bytes[at + width - 1] = code & 0xff;
    bytes[at + width] = LINE_FEED;
  });
  return bytes;
}

function fourBytes(linear: number): number[] {
  const digit = (n: number): number => 0x30 + (n % 10);
  const [first, third] = [0x81 + Math.floor(linear / 12600), 0x81 + (Math.floor(linear / 10) % 126)];
  return [first, digit(Math.floor(linear / 1260)), third, digit(linear)];
}

function allBelow(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

function highBytes(): number[] {
  return Array.from({ length: 0x80 }, (_, n) => n + 0x80);
}

function codesOf(pairs: string, low: number): number[] {
  const codes: number[] = [];
  validPairs(pairs).forEach((valid, code) => {
    if (valid && code >> 8 >= low) codes.push(code);
  });
  return codes;
}

const differences = new Map<string, ReadonlyMap<number, number>>();

/** Code points by code where Python differs from the platform, 0 where only Python has none. */
function differencesOf(set: string): ReadonlyMap<number, number> {
  const known = differences.get(set);
  if (known) return known;
  const result = new Map<number, number>();
  const list = sets[set]?.[3] ?? '';
  for (const difference of list === '' ? [] : list.split(' ')) {
    const [codes = '', point = '-'] = difference.split(':');
    const [first = 0, last = first] = codes.split('-').map((digits) => parseInt(digits, 16));
    for (let code = first; code <= last; code++)
      result.set(code, point === '-' ? 0 : parseInt(point, 16) + code - first);
  }
  differences.set(set, result);
  return result;
}

/** FNV-1a over the code points in the order of their codes. */
function checksumOf(table: CodePoints, codes: readonly number[]): number {
  let sum = 0x811c9dc5;
  for (const code of codes) sum = Math.imul(sum ^ (table[code] ?? 0), 0x01000193) >>> 0;
  return sum;
}
