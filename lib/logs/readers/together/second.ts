import type { Part } from './part.ts';
import { latin1 } from '../postfix/bytes.ts';

/** `Nov 24 03:00:37 `, `<22>1 2026-11-24T03:00:37.5+09:00 ` */
const STAMP = /^(?:<\d{1,3}>(?:1 )?)?(?:[A-Z][a-z]{2} [ \d]\d [\d:]{8}|\d{4}-\S+) /;
/** Host, tag and process id of both ways to write them. */
const HEAD = /^(\S+) (\S+?)(?:\[(\w+)\]: (?:\[ID \d+ [\w.]+\] )?| (\w+|-) \S+ (?:-|\[.*?\]) (?:\xef\xbb\xbf)?)/;

/** In which order Postfix writes what it has to say of a message within a second. */
const ORDER: readonly RegExp[] = [
  /^\w+: message-id=/,
  /^\w+: from=<.*>, size=/,
  /^\w+: to=<.*, status=(?!sent)/,
  /^\w+: from=<.*>, status=/,
  /^\w+: sender non-delivery/,
  /^\w+: to=</,
  /^\w+: removed/,
];

/** The place of senders; what has none is passed over by readers. */
const SENDER = 1;

interface Line {
  readonly part: Part;
  readonly bytes: Uint8Array;
  /** What the same line has in common with this one in whatever format, and how often its log has had it in this second. */
  readonly key: string;
  /** Its place in ORDER, and whose it is where that counts. */
  readonly rank: number;
  readonly queueId: string;
}

/** The lines that several logs have of one second. Which came first is not known of them but from what they say. */
export class Second {
  readonly time: number;
  readonly #lines: Line[] = [];
  readonly #counts = new Map<string, number>();
  #isOfSeveral = false;

  constructor(time: number) {
    this.time = time;
  }

  get size(): number {
    return this.#lines.length;
  }

  /** Takes a line with its line end; the bytes are the caller's no longer. */
  add(part: Part, bytes: Uint8Array): void {
    const text = latin1(bytes, 0, bytes.length).trimEnd().replace(STAMP, '');
    const head = HEAD.exec(text);
    const message = head === null ? text : text.slice(head[0].length);
    const what = head === null ? text : [head[1], head[2], head[3] ?? head[4], message].join(' ');
    const own = `${part.index} ${what}`;
    const count = (this.#counts.get(own) ?? 0) + 1;
    this.#counts.set(own, count);
    const rank = ORDER.findIndex((one) => one.test(message));
    this.#isOfSeveral ||= this.#lines.length > 0 && this.#lines[0]?.part !== part;
    this.#lines.push({
      part,
      bytes,
      key: `${count} ${what}`,
      rank: rank < 0 ? SENDER : rank,
      queueId: /^\w*/.exec(message)?.[0] ?? '',
    });
  }

  /** Gives the lines to their readers, those that two logs have once. */
  give(): void {
    const lines = this.#isOfSeveral ? [...this.#lines].sort(inOrder) : this.#lines;
    const known = new Set<string>();
    for (const { part, bytes, key } of lines) {
      if (known.has(key)) part.leaveOut(bytes, this.time);
      else part.give(bytes);
      known.add(key);
    }
  }
}

/** The message id and the sender of a message stand together, as readers look no further. */
function inOrder(a: Line, b: Line): number {
  if (a.rank > SENDER || b.rank > SENDER || a.queueId === b.queueId) return a.rank - b.rank;
  return a.queueId < b.queueId ? -1 : 1;
}
