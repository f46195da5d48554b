import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Streams } from '../streams.ts';

/** Told how many bytes were read, as they lie on the disk. */
export type Tick = (bytes: number) => void;

/** The bytes of one log as they lie on the disk or come through a pipe. */
export interface Source {
  /** As it is called in what is said of it. */
  readonly name: string;
  /** Where it lies; undefined for what can be read only once. */
  readonly path: string | undefined;
  /** When it was last changed (epoch milliseconds); for a pipe: now. */
  readonly changed: number;
  /** Bytes; undefined for a pipe. */
  readonly size: number | undefined;
  /** The first bytes, at most `limit` of them. */
  head(limit: number): Promise<Uint8Array>;
  /**
   * All bytes, also those that `head` gave. A chunk is valid until the next one is asked for; a file's stand in `room`, where there is
   * one. Throws what the system says when it cannot read.
   */
  chunks(tick: Tick, room?: Uint8Array): AsyncIterable<Uint8Array>;
}

/** So much is read at once: it stays in the processor's cache. */
const CHUNK = 128 * 1024;
/** After so many chunks signals and the progress bar get their turn. */
const TURN = 128;

/** The file, device or named pipe at `path`, relative to `cwd`. Throws what the system says when there is none. */
export function sourceAt(name: string, cwd: string): Source {
  const path = resolve(cwd, name);
  const status = statSync(path);
  if (!status.isFile()) return new PipeSource(name, () => createReadStream(path, { highWaterMark: CHUNK }));
  return new FileSource(name, path, status.mtimeMs, status.size);
}

/** Standard input. */
export function stdinSource(name: string, streams: Streams): Source {
  return new PipeSource(name, () => streams.stdin);
}

class FileSource implements Source {
  readonly name: string;
  readonly path: string;
  readonly changed: number;
  readonly size: number;

  constructor(name: string, path: string, changed: number, size: number) {
    this.name = name;
    this.path = path;
    this.changed = changed;
    this.size = size;
  }

  async head(limit: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.min(limit, this.size));
    const descriptor = openSync(this.path, 'r');
    try {
      let length = 0;
      for (;;) {
        const read = readSync(descriptor, bytes, length, bytes.length - length, null);
        length += read;
        if (read === 0 || length === bytes.length) return bytes.subarray(0, length);
      }
    } finally {
      closeSync(descriptor);
    }
  }

  async *chunks(tick: Tick, room = new Uint8Array(CHUNK)): AsyncGenerator<Uint8Array> {
    const descriptor = openSync(this.path, 'r');
    try {
      for (let turn = 1; ; turn++) {
        const read = readSync(descriptor, room, 0, room.length, null);
        if (read === 0) return;
        yield room.subarray(0, read);
        tick(read);
        if (turn % TURN === 0) await new Promise(setImmediate);
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

/** What is read as it comes, and only once. */
class PipeSource implements Source {
  readonly name: string;
  readonly path = undefined;
  readonly changed = Date.now();
  readonly size = undefined;
  private readonly open: () => AsyncIterable<Uint8Array | string>;
  private iterator: AsyncIterator<Uint8Array | string> | undefined;
  private readonly kept: Uint8Array[] = [];

  constructor(name: string, open: () => AsyncIterable<Uint8Array | string>) {
    this.name = name;
    this.open = open;
  }

  async head(limit: number): Promise<Uint8Array> {
    let length = this.kept.reduce((sum, chunk) => sum + chunk.length, 0);
    while (length < limit) {
      const chunk = await this.next();
      if (chunk === undefined) break;
      this.kept.push(chunk);
      length += chunk.length;
    }
    return Buffer.concat(this.kept).subarray(0, limit);
  }

  async *chunks(tick: Tick): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = this.kept.shift() ?? (await this.next());
      if (chunk === undefined) return;
      yield chunk;
      tick(chunk.length);
    }
  }

  private async next(): Promise<Uint8Array | undefined> {
    this.iterator ??= this.open()[Symbol.asyncIterator]();
    const { done, value } = await this.iterator.next();
    if (done === true) return undefined;
    return typeof value === 'string' ? Buffer.from(value) : value;
  }
}
