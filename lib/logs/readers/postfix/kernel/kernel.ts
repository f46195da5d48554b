import { textOf } from '../bytes.ts';
import { KERNEL } from './code.ts';
import {
  KEPT,
  KEPT_BITS,
  LEAST_BITS,
  LAST_TIME,
  FIRST_TIME,
  NEVER,
  NEXT_LIFE,
  RING_BITS,
  SINCE,
  TIME,
  UNDATED,
  UNTIL,
  WRITTEN,
} from './layout.ts';

/** What the kernel asks for: see assembly/host.ts. */
export interface Host {
  head(at: number, limit: number): number;
  sender(at: number, h1: number, h2: number): number;
  relay(start: number, end: number, h1: number, h2: number): number;
  domain(start: number, end: number, hash: number): void;
  failure(life: number, one: number, at: number, reason: number): void;
  isThrottling(at: number, end: number): number;
  delivered(at: number, h1: number, h2: number, life: number): void;
  notification(at: number, h1: number, h2: number): void;
  expired(end: number, h1: number, h2: number): void;
  tell(life: number): void;
  sentAfterAll(life: number, at: number): void;
  removedBefore(life: number, time: number): void;
  listDay(list: number): void;
  relayDay(relay: number): void;
  accepted(h1: number, h2: number, time: number): void;
  forget(h1: number, h2: number): void;
}

/** What the kernel gives: see assembly/index.ts. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  scan(start: number, end: number): number;
  find(h1: number, h2: number, time: number): number;
  home(h1: number, h2: number, time: number): number;
  begin(h1: number, h2: number, time: number): number;
  watch(h1: number, h2: number, time: number): number;
  behindStamp(start: number): number;
  hashQueueId(at: number): number;
  behindLastLine(start: number, end: number): number;
  isAscii(start: number, end: number): number;
  free(one: number): void;
}

let compiled: WebAssembly.Module | undefined;

/** The kernel and its memory, of which `layout.ts` says what stands where: one for all logs of which one queue id may tell. */
export class Kernel {
  /** The memory, as bytes and as 32-bit numbers. A life and counters are given as the index of their first field in `fields`. */
  readonly bytes: Uint8Array;
  readonly fields: Int32Array;
  readonly #buffer: Buffer;
  readonly call: Exports;

  /** `host` is asked while lines are read. */
  constructor(host: Host) {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));
    const { exports } = new WebAssembly.Instance(compiled, { host: { ...host } });
    this.call = exports as Exports;
    const { buffer } = this.call.memory;
    this.#buffer = Buffer.from(buffer);
    this.bytes = new Uint8Array(buffer);
    this.fields = new Int32Array(buffer);
    for (const time of [TIME, FIRST_TIME, LAST_TIME, SINCE]) this.fields[time] = UNDATED;
    this.fields[UNTIL] = NEVER;
    this.fields[NEXT_LIFE] = 1;
    this.fields[RING_BITS] = LEAST_BITS;
  }

  /** A field of the state. */
  field(index: number): number {
    return this.fields[index] as number;
  }

  /** Text of [start, end), one character for each byte. */
  latin1(start: number, end: number): string {
    return this.#buffer.latin1Slice(start, end);
  }

  /** Text of [start, end): UTF-8 where it is that, else latin1. */
  text(start: number, end: number): string {
    return this.call.isAscii(start, end) === 0 ? textOf(this.bytes, start, end) : this.latin1(start, end);
  }

  /** Text that was kept, or undefined when others have taken their place. */
  kept(at: number, length: number): string | undefined {
    const written = this.field(WRITTEN);
    const size = 1 << (this.field(RING_BITS) + KEPT_BITS);
    // 16 bytes at once are copied.
    if (length === 0 || at + length > written || written - at > size - 16) return undefined;
    const start = KEPT + (at & (size - 1));
    return this.text(start, start + length);
  }
}
