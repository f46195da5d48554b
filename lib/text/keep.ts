import { unkept } from './codecs/data.ts';
import { numbers, validPairs } from './codecs/pairs.ts';
import { eachUnit } from './decode.ts';

const lost = new Map<string, ReadonlySet<number>>();

/**
 * True when a str literal of Python 2 with these bytes between its quotes (one character per byte, no escapes) is sure to hold
 * the same bytes. Python 2 decodes the whole file and encodes each str literal again, by the file's codec: what has two
 * encodings comes out as the other one, and an encoding with shifts writes its own shifts. False where they may change.
 */
export function keepsBytes(bytes: string, encoding: string): boolean {
  if (!/[\x80-\xff\x1b\x0e\x0f~]/.test(bytes)) return true;
  if (encoding.startsWith('iso2022_jp'))
    return /^(?:[^\x1b\x80-\xff]*(?:\x1b\$B(?:[!-~]{2})+\x1b\(B(?!\x1b))?)*$/.test(bytes);
  if (/^(?:hz|iso2022_kr)$/.test(encoding)) return false;
  // Python 2 copies UTF-8 unseen, or refuses what is invalid; but as "utf8" it may write two encoded surrogates as one character.
  if (encoding === 'utf-8') return !/\xed[\xa0-\xbf]/.test(bytes);
  const gone = lostCodes(encoding);
  const kanji = validPairs('euc_jp');
  const kept = eachUnit(bytes, encoding, ({ set, code, end }, start) => {
    if (set === 'invalid' || gone.has(code)) return false;
    if (set === 'ascii') return end === start + 1;
    // The codecs of JIS X 0213 write some pairs of characters as one; none of those is in JIS X 0208.
    if (set === 'jisx0213') return kanji[code] === 1;
    return set !== 'ksx1001' || end === start + 2;
  });
  return kept === true;
}

/** Codes that decode, but are encoded otherwise. */
function lostCodes(encoding: string): ReadonlySet<number> {
  const known = lost.get(encoding);
  if (known) return known;
  const codes = new Set(numbers(unkept[encoding] ?? ''));
  lost.set(encoding, codes);
  return codes;
}
