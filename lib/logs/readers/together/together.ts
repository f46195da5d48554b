import type { LogFile, LogSettings, LogSource, Wall } from '../../evidence.ts';
import type { LogReaders } from '../open.ts';
import { Part } from './part.ts';
import { Second } from './second.ts';
import { firstIn, hostsIn } from './stamps.ts';

/** A log of Postfix and its first bytes (64 KB, or all there are). */
export interface Beginning {
  readonly file: LogFile;
  readonly head: Uint8Array;
}

/** Beyond so many lines of one second the others are not waited for. */
const MOST_OF_A_SECOND = 50_000;

/**
 * Reads several logs of one server as though they were one, in the order of time: what Postfix says of a message is understood in the
 * order in which it happened. Logs that follow upon one another, as rotated ones do, are read one after the other; where they overlap,
 * line by line, and a line that several have counts once.
 */
export class Together {
  readonly #parts: readonly Part[];
  #second: Second | undefined;

  constructor(readers: LogReaders, logs: readonly Beginning[], { zone }: LogSettings) {
    this.#parts = logs.map(({ file, head }, i) => {
      const first = logs.length === 1 ? 0 : (firstIn(head, file, zone) ?? -Infinity);
      return new Part(i, readers.open(file, 'postfix'), file, zone, first);
    });
  }

  /** Where the next bytes are best put; undefined where several logs are read: then more than those are held. */
  get room(): Uint8Array | undefined {
    return this.#parts.length === 1 ? this.#parts[0]?.room : undefined;
  }

  /** The log whose next bytes are wanted, by `push`, or its end, by `endOf`; undefined when all were read. */
  next(): number | undefined {
    for (;;) {
      const part = this.#earliest();
      if (this.#second !== undefined && !(part !== undefined && part.time <= this.#second.time)) this.#giveSecond();
      else if (part === undefined) return undefined;
      else if (part.isReady) this.#read(part);
      else return part.index;
    }
  }

  /** Takes bytes of a log; they are valid during the call. */
  push(index: number, chunk: Uint8Array): void {
    const part = this.#parts[index];
    part?.push(chunk, this.#horizon(part));
  }

  /** The log has no more bytes. */
  endOf(index: number): void {
    this.#parts[index]?.endInput();
  }

  /** No more bytes: gives what was read, in the order of the logs. */
  end(): LogSource[] {
    return this.#parts.map((part) => part.end());
  }

  /** The log that goes on first; of several one whose next line is not read yet. */
  #earliest(): Part | undefined {
    let first: Part | undefined;
    for (const part of this.#parts) {
      if (part.isDone) continue;
      if (first === undefined || part.time < first.time) first = part;
      else if (part.time === first.time && first.isReady && !part.isReady) first = part;
    }
    return first;
  }

  /** When another log goes on. */
  #horizon(part: Part): Wall {
    let horizon = this.#second?.time ?? Infinity;
    for (const other of this.#parts) if (other !== part && !other.isDone && other.time < horizon) horizon = other.time;
    return horizon;
  }

  #read(part: Part): void {
    const horizon = this.#horizon(part);
    if (part.time < horizon) return part.giveUntil(horizon);
    const second = (this.#second ??= new Second(part.time));
    while (part.isReady && part.time <= second.time && second.size < MOST_OF_A_SECOND)
      second.add(part, part.takeLine());
    if (second.size >= MOST_OF_A_SECOND) this.#giveSecond();
  }

  #giveSecond(): void {
    this.#second?.give();
    this.#second = undefined;
  }
}

/** Parts logs into those of one server each: those whose beginnings have a host in common. Numbers stand for the logs. */
export function byServer(logs: readonly Beginning[]): number[][] {
  const groups: { hosts: Set<string>; members: number[] }[] = [];
  logs.forEach(({ head }, i) => {
    const hosts = logs.length === 1 ? new Set<string>() : new Set(hostsIn(head));
    const members = [i];
    for (let g = groups.length - 1; g >= 0; g--) {
      const group = groups[g];
      if (group === undefined || ![...group.hosts].some((host) => hosts.has(host))) continue;
      for (const host of group.hosts) hosts.add(host);
      members.unshift(...group.members);
      groups.splice(g, 1);
    }
    groups.push({ hosts, members: members.sort((a, b) => a - b) });
  });
  return groups.map(({ members }) => members);
}
