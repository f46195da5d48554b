import fc from 'fast-check';
import type { Attempt, ListDay, LogFile, LogReader, LogSettings, LogSource } from '../../lib/logs/evidence.ts';
import type { Accepted, Post, RelayDay, ScoreEvent, Sink } from '../../lib/logs/evidence.ts';
import { at, settings } from './evidence.ts';

export const file: LogFile = { name: 'log', changed: at('2026-11-24 12:00:00'), year: undefined };

/** Keeps all facts as they come. */
export class Facts implements Sink {
  readonly attempts: Attempt[] = [];
  readonly scores: ScoreEvent[] = [];
  readonly posts: Post[] = [];
  readonly lists: ListDay[] = [];
  readonly relays: RelayDay[] = [];
  readonly deliveries: Accepted[] = [];

  attempt(attempt: Attempt): void {
    this.attempts.push(attempt);
  }
  score(event: ScoreEvent): void {
    this.scores.push(event);
  }
  post(post: Post): void {
    this.posts.push(post);
  }
  list(day: ListDay): void {
    this.lists.push(day);
  }
  relay(day: RelayDay): void {
    this.relays.push(day);
  }
  accepted(accepted: Accepted): void {
    this.deliveries.push(accepted);
  }
}

export type Open = (sink: Sink, settings: LogSettings) => LogReader;

export interface Reading {
  readonly facts: Facts;
  readonly source: LogSource;
}

/** Reads a text of latin1 characters, or bytes, in chunks of the given size. */
export function read(open: Open, text: string | Uint8Array, some: Partial<LogSettings> = {}, size = Infinity): Reading {
  const facts = new Facts();
  const reader = open(facts, { ...settings, ...some });
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  for (let from = 0; from < bytes.length; from += size) {
    const chunk = new Uint8Array(bytes.subarray(from, Math.min(bytes.length, from + size)));
    reader.push(chunk);
    // The caller may use the chunk again.
    chunk.fill(0);
  }
  return { facts, source: reader.end() };
}

/** That a reader takes any bytes, in any chunks, with the same result. `lines`: of which texts like logs are made. */
export function readsAnything(open: Open, lines: readonly string[]): void {
  const line = fc.oneof(
    fc.constantFrom(...lines),
    fc
      .tuple(fc.constantFrom(...lines), fc.nat(200), fc.nat(200))
      .map(([text, a, b]) => text.slice(0, a) + text.slice(b)),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  );
  const text = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 80 }), (log, size) => {
      const [whole, cut] = [read(open, log), read(open, log, {}, size)];
      if (JSON.stringify(whole) !== JSON.stringify(cut)) throw new Error('chunks change what is read');
    }),
    { numRuns: 500 },
  );
}
