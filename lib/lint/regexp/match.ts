import type { Pattern, RegExpNode } from './syntax.ts';

/** The named groups of the first match; undefined where there is none; 'unknown' when finding out takes too long. */
export type Match = ReadonlyMap<string, string> | undefined | 'unknown';

const STEPS = 50_000;

/** What re.search finds in an ASCII text; with `anchored` re.match. Backtracks as Python does, at most some 50,000 steps. */
export function search(pattern: Pattern, text: string, anchored = false): Match {
  const matcher = new Matcher(text);
  for (let start = 0; start <= (anchored ? 0 : text.length); start++) {
    const matched = matcher.run(pattern.node, start);
    if (matcher.steps > STEPS) return 'unknown';
    if (matched) return matcher.groups;
  }
  return undefined;
}

class Matcher {
  steps = 0;
  groups: ReadonlyMap<string, string> = new Map();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  run(node: RegExpNode, start: number): boolean {
    this.groups = new Map();
    return this.step(node, start, () => true);
  }

  private step(node: RegExpNode, at: number, next: (at: number) => boolean): boolean {
    if (++this.steps > STEPS) return false;
    switch (node.kind) {
      case 'character':
        return at < this.text.length && node.matches(this.text[at] ?? '') && next(at + 1);
      case 'start':
        return at === 0 && next(at);
      case 'end':
        return (at === this.text.length || (at === this.text.length - 1 && this.text[at] === '\n')) && next(at);
      case 'sequence':
        return this.sequence(node.parts, 0, at, next);
      case 'choice':
        return node.parts.some((part) => this.step(part, at, next));
      case 'group':
        return this.step(node.body, at, (end) => this.capture(node.name, at, end, next));
      case 'repeat':
        return this.repeat(node, 0, at, next);
    }
  }

  private capture(name: string | undefined, start: number, end: number, next: (at: number) => boolean): boolean {
    if (name === undefined) return next(end);
    const before = this.groups;
    this.groups = new Map([...before, [name, this.text.slice(start, end)]]);
    if (next(end)) return true;
    this.groups = before;
    return false;
  }

  private sequence(parts: readonly RegExpNode[], index: number, at: number, next: (at: number) => boolean): boolean {
    const part = parts[index];
    if (part === undefined) return next(at);
    return this.step(part, at, (end) => this.sequence(parts, index + 1, end, next));
  }

  private repeat(
    node: Extract<RegExpNode, { kind: 'repeat' }>,
    done: number,
    at: number,
    next: (at: number) => boolean,
  ): boolean {
    if (++this.steps > STEPS) return false;
    const more = (): boolean =>
      done < node.max && this.step(node.body, at, (end) => end > at && this.repeat(node, done + 1, end, next));
    if (done < node.min) return more();
    return node.lazy ? next(at) || more() : more() || next(at);
  }
}
