import { hasName, isNullable } from './syntax.ts';
import type { Parsed, RegExpNode } from './syntax.ts';

/**
 * Parses a regular expression of Python's re module (2.7): literals, classes, groups, choices, anchors and repeats. What is not on this list is 'unknown', never guessed at.
 * Only errors that every Python 2.7 and 3 raises are called invalid.
 */
export function parseRegExp(pattern: string): Parsed {
  try {
    return new Parser(pattern).parse();
  } catch (error) {
    if (error instanceof Invalid) return { kind: 'invalid', message: error.message };
    if (error instanceof Unknown) return { kind: 'unknown' };
    throw error;
  }
}

class Invalid extends Error {}
class Unknown extends Error {}

/** Deeper nesting than any address pattern needs. */
const DEEPEST = 50;

class Parser {
  private readonly text: string;
  private at = 0;
  private depth = 0;
  private dotAll = false;
  private ignoreCase = false;
  private readonly names = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  parse(): Parsed {
    const flags = /^\(\?([a-zA-Z]+)\)/.exec(this.text);
    if (flags !== null) {
      if (!/^[si]+$/.test(flags[1] ?? '')) throw new Unknown();
      this.dotAll = flags[1]?.includes('s') === true;
      this.ignoreCase = flags[1]?.includes('i') === true;
      this.at = flags[0].length;
    }
    const node = this.choice();
    if (this.at < this.text.length) throw new Invalid('unbalanced parenthesis');
    return { kind: 'pattern', node, names: this.names };
  }

  private choice(): RegExpNode {
    if (++this.depth > DEEPEST) throw new Unknown();
    const parts = [this.sequence()];
    while (this.text[this.at] === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    this.depth--;
    return parts.length === 1 ? (parts[0] as RegExpNode) : { kind: 'choice', parts };
  }

  private sequence(): RegExpNode {
    const parts: RegExpNode[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      parts.push(this.repeated(this.atom()));
    }
    return { kind: 'sequence', parts };
  }

  private repeated(body: RegExpNode): RegExpNode {
    const bounds = this.bounds();
    if (bounds === undefined) return body;
    if (bounds.max < bounds.min) throw new Invalid('bad repeat interval');
    // Python keeps captures of abandoned turns of a loop in some cases.
    if (hasName(body)) throw new Unknown();
    if (body.kind === 'start' || body.kind === 'end' || isNullable(body)) throw new Unknown();
    const lazy = this.text[this.at] === '?';
    if (lazy) this.at++;
    if (this.bounds() !== undefined) throw lazy ? new Unknown() : new Invalid('multiple repeat');
    return { kind: 'repeat', body, ...bounds, lazy };
  }

  private bounds(): { min: number; max: number } | undefined {
    const match = /^(?:([*+?])|\{(\d{0,4})(,?)(\d{0,4})\})/.exec(this.text.slice(this.at, this.at + 12));
    if (match === null) return undefined;
    const [whole, sign, low = '', comma, high = ''] = match;
    // Braces without a number are literal, and so is whatever Python takes them for.
    if (sign === undefined && low === '' && high === '') throw new Unknown();
    this.at += whole.length;
    // Python 3.11 reads `*+`, `++` and `?+` as possessive.
    if (sign !== undefined && this.text[this.at] === '+') throw new Unknown();
    if (sign !== undefined) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    const min = Number(low === '' ? 0 : low);
    return { min, max: comma === '' ? min : high === '' ? Infinity : Number(high) };
  }

  private atom(): RegExpNode {
    const character = this.text[this.at++] ?? '';
    switch (character) {
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '.':
        return { kind: 'character', matches: this.dotAll ? () => true : (other) => other !== '\n' };
      case '(':
        return this.group();
      case '[':
        return { kind: 'character', matches: this.fold(this.charClass()) };
      case '\\':
        return { kind: 'character', matches: this.fold(this.escape(false)) };
      case '*':
      case '+':
      case '?':
        throw new Invalid('nothing to repeat');
      case '{':
        throw new Unknown();
      default:
        return { kind: 'character', matches: this.fold((other) => other === character) };
    }
  }

  private group(): RegExpNode {
    let name: string | undefined;
    const named = /^\?P<([A-Za-z_]\w*)>/.exec(this.text.slice(this.at));
    if (named !== null) {
      name = named[1] ?? '';
      if (this.names.has(name)) throw new Invalid('redefinition of group name');
      this.names.add(name);
      this.at += named[0].length;
    } else if (this.text.startsWith('?:', this.at)) this.at += 2;
    else if (this.text[this.at] === '?') throw new Unknown();
    const body = this.choice();
    if (this.text[this.at++] !== ')') throw new Invalid('unbalanced parenthesis');
    return { kind: 'group', name, body };
  }

  private charClass(): (character: string) => boolean {
    const negated = this.text[this.at] === '^';
    if (negated) this.at++;
    const tests: ((character: string) => boolean)[] = [];
    for (let first = true; this.text[this.at] !== ']' || first; first = false) {
      if (this.at >= this.text.length) throw new Invalid('unexpected end of regular expression');
      tests.push(this.classItem());
    }
    this.at++;
    return (character) => tests.some((test) => test(character)) !== negated;
  }

  private classItem(): (character: string) => boolean {
    const from = this.text[this.at++] ?? '';
    const escaped = from === '\\';
    const single = escaped ? this.escape(true) : (other: string) => other === from;
    if (this.text[this.at] !== '-' || this.text[this.at + 1] === ']' || this.at + 1 >= this.text.length) return single;
    this.at++;
    const to = this.text[this.at++] ?? '';
    if (escaped || to === '\\' || to === '[') throw new Unknown();
    if (to < from) throw new Invalid('bad character range');
    return (other) => other >= from && other <= to;
  }

  private escape(inClass: boolean): (character: string) => boolean {
    const letter = this.text[this.at++];
    if (letter === undefined) throw new Invalid('bogus escape (end of line)');
    if (!/[A-Za-z0-9]/.test(letter)) return (other) => other === letter;
    const sets: Readonly<Record<string, RegExp>> = {
      d: /^[0-9]$/,
      D: /^[^0-9]$/,
      w: /^[A-Za-z0-9_]$/,
      W: /^[^A-Za-z0-9_]$/,
      s: /^[ \t\n\r\f\v]$/,
      S: /^[^ \t\n\r\f\v]$/,
      n: /^\n$/,
      t: /^\t$/,
      r: /^\r$/,
    };
    const set = sets[letter];
    if (set === undefined || (inClass && !/[dws]/i.test(letter))) throw new Unknown();
    return (other) => set.test(other);
  }

  private fold(matches: (character: string) => boolean): (character: string) => boolean {
    if (!this.ignoreCase) return matches;
    return (other) => matches(other.toLowerCase()) || matches(other.toUpperCase());
  }
}
