/** Gives the pseudonym of a local part. */
export type Pseudonym = (local: string) => string;

/**
 * Words that replies and file names are made of. A member may be called so (`user@`, `mail@`), but these words standing alone say nothing of him, and the diagnosis reads replies by
 * them.
 */
const ORDINARY = new Set(
  (
    'account action address addressee admin after again all and any are available bad been before blocked bounce but cannot closed com command connection could data delivered ' +
    'delivery denied disabled discontinued does doesn domain error exceeded exist exists failed failure file filter for found from full gmail greylisted has have help host http ' +
    'https inactive inbox info invalid later limit list local log mail mailbox maillog mailman message messages mx net no not now of ok on or org over permanent please policy post ' +
    'postfix postmaster quota rcpt receive received recipient recipients refused reject rejected relay said sender server service size smtp space spam storage subscriber such ' +
    'suspended temporarily temporary that the this timeout to too transaction try unavailable unknown user username users valid var was web with you your'
  ).split(' '),
);

/** Where an address begins and ends in free text: RFC 5322's atoms and dots, also in places where the RFC forbids them, or a quoted string. */
const ADDRESS = /("(?:[^"\\]|\\.){1,64}"|[^\s<>()[\],;:"\\@]{1,200})(@|%40)(?=[A-Za-z0-9[])/g;
/** What a mailing list writes with: `ml-bounces`, `ml-bounces+user=host`, `ml-confirm+token`. */
const LIST_ADDRESS = /^(.*-(?:bounces|admin|request|owner|confirm|join|leave))(?:\+(.*))?$/i;
/** `SRS0=hash=day=host=local` and `SRS1=hash=host==hash=day=host=local`. */
const SRS = /^(srs0[=+-](?:[^=]*=){3}|srs1[=+-](?:[^=]*=){2}[=+-]?(?:[^=]*=){3})(.*)$/i;
/** Bounce address tag validation: `prvs=tag=local`. */
const PRVS = /^(prvs=[^=]*=)(.+)$/i;
/** What may stand before an address without a blank: `user=aaa@...`, `'aaa@...'`, `/home/aaa@...`. */
const BEFORE = /^(.*[=/|'`!*])(.+)$/;

/**
 * Takes people's names out of addresses and text. `known` are the local parts that structured fields have, lower-case and without quotes: where one of them stands bare in a text it is
 * replaced too, as in `Unknown user aaa`.
 */
export class TextRedactor {
  private readonly pseudonym: Pseudonym;
  private readonly known: ReadonlySet<string>;
  /** The lengths of the known local parts that begin with two given characters, the longest first. */
  private readonly lengths = new Map<string, number[]>();
  /** Texts that were redacted already: one reply stands in the lines of many recipients. */
  private readonly done = new Map<string, string>();

  constructor(known: ReadonlySet<string>, pseudonym: Pseudonym) {
    this.pseudonym = pseudonym;
    this.known = known;
    const lengths = new Map<string, Set<number>>();
    for (const local of known) {
      const start = local.slice(0, 2);
      lengths.set(start, (lengths.get(start) ?? new Set()).add(local.length));
    }
    for (const [start, set] of lengths) this.lengths.set(start, [...set].sort((a, b) => b - a).slice(0, 50));
  }

  /** An address of a person, as a recipient or a member: its local part is replaced, its domain stays. */
  address(address: string): string {
    const at = address.lastIndexOf('@');
    const [local, domain] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
    return local === '' ? address : this.pseudonym(plainLocal(local)) + domain;
  }

  /** An envelope sender or any other address that may be a list's: the list's name stays, the member in it goes. */
  sender(address: string): string {
    const at = address.lastIndexOf('@');
    return at < 1 ? this.text(address) : this.anyLocal(address.slice(0, at)) + address.slice(at);
  }

  /** The local part of an address of which it is not known whose it is. */
  private anyLocal(local: string): string {
    const plain = plainLocal(local);
    if (this.known.has(plain)) return this.pseudonym(plain);
    if (SRS.test(local) || PRVS.test(local) || LIST_ADDRESS.test(local)) return this.senderLocal(local);
    const [, before = '', rest = local] = BEFORE.exec(local) ?? [];
    return this.words(before) + this.pseudonym(plainLocal(rest));
  }

  private senderLocal(local: string): string {
    const srs = SRS.exec(local);
    if (srs) return (srs[1] ?? '') + this.senderLocal(srs[2] ?? '');
    const [, tag = '', rest = local] = PRVS.exec(local) ?? [];
    const list = LIST_ADDRESS.exec(rest);
    if (!list) return tag + this.pseudonym(plainLocal(rest));
    const [, name = '', member] = list;
    if (member === undefined) return tag + name;
    const equals = member.lastIndexOf('=');
    const [who, domain] = equals < 0 ? [member, ''] : [member.slice(0, equals), member.slice(equals)];
    return `${tag}${name}+${this.pseudonym(plainLocal(who))}${domain}`;
  }

  /** Free text: every address in it, and every known local part that stands there as a word. */
  text(text: string): string {
    const known = this.done.get(text);
    if (known !== undefined) return known;
    const replaced = text.replace(ADDRESS, (_whole, local: string, sign: string) => this.anyLocal(local) + sign);
    const result = this.words(replaced);
    if (this.done.size >= 10_000) this.done.clear();
    this.done.set(text, result);
    return result;
  }

  private words(text: string): string {
    return text.replace(/[^\s<>()[\],;"\\]+/g, (word) => this.word(word));
  }

  /** The known local parts within a run of characters without blanks, each between characters that are no letters or digits; the longest first. */
  private word(word: string): string {
    const lower = word.toLowerCase();
    let result = '';
    for (let start = 0; start < word.length;) {
      const end = isEdge(word, start) ? this.knownFrom(lower, start) : start;
      result += end > start ? this.pseudonym(lower.slice(start, end)) : word[start];
      start = Math.max(end, start + 1);
    }
    return result;
  }

  private knownFrom(lower: string, start: number): number {
    for (const length of this.lengthsAt(lower, start)) {
      const candidate = lower.slice(start, start + length);
      const isKnown = candidate.length === length && this.known.has(candidate) && !ORDINARY.has(candidate);
      if (isKnown && isEdge(lower, start + length)) return start + length;
    }
    return start;
  }

  private lengthsAt(lower: string, start: number): readonly number[] {
    const two = this.lengths.get(lower.slice(start, start + 2)) ?? [];
    const one = this.lengths.get(lower.charAt(start));
    return one === undefined ? two : [...two, ...one];
  }
}

/** Whether a word may begin or end at `offset`. */
function isEdge(text: string, offset: number): boolean {
  return !(isAlphanumeric(text[offset - 1]) && isAlphanumeric(text[offset]));
}

function isAlphanumeric(character = ''): boolean {
  return character < '\x80' ? /[0-9A-Za-z]/.test(character) : /[\p{L}\p{N}]/u.test(character);
}

/** A local part as pseudonyms are made of it: without quotes, lower-case. */
export function plainLocal(local: string): string {
  const quoted = /^"(.*)"$/.exec(local)?.[1];
  return (quoted?.replace(/\\(.)/g, '$1') ?? local).toLowerCase();
}
