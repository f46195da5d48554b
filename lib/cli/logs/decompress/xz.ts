import xz from 'xz-decompress';
import type { XzEngine } from 'xz-decompress';
import { diagnoseTexts } from '../../../language/diagnose-cli.ts';
import { UserError } from '../../user-error.ts';
import { COMMANDS, Damaged } from '../compression.ts';
import type { Take } from '../compression.ts';
import type { Source, Tick } from '../source.ts';

/** What xz-embedded answers (enum xz_ret). */
const OK = 0;
const STREAM_END = 1;
/** Too large a dictionary, or a filter or check that it does not know. */
const BEYOND_IT: readonly number[] = [2, 3, 4, 6];

/** Decompresses xz (WebAssembly), one or several streams, with padding between them (The .xz File Format, 2.2). */
export async function unxz(source: Source, take: Take, tick: Tick): Promise<void> {
  const engine = await idleEngine();
  const decoder = new Decoder(engine, source.name, take);
  try {
    for await (const chunk of source.chunks(tick)) await decoder.push(chunk);
    await decoder.end();
  } finally {
    decoder.close();
    idle.push(engine);
  }
}

/**
 * The library's own stream lets one file be read at a time, and so leaves others waiting that are to be read side by side. Its engine is
 * used without it.
 */
const idle: XzEngine[] = [];

async function idleEngine(): Promise<XzEngine> {
  const known = idle.pop();
  if (known !== undefined) return known;
  await xz.XzReadableStream._getModuleInstance();
  return xz.XzReadableStream._moduleInstance.exports;
}

class Decoder {
  private readonly engine: XzEngine;
  private readonly context: number;
  private readonly name: string;
  private readonly take: Take;
  private hasGiven = false;

  constructor(engine: XzEngine, name: string, take: Take) {
    this.engine = engine;
    this.context = engine.create_context();
    this.name = name;
    this.take = take;
  }

  /** Gives what the bytes hold, piece by piece, each when the one before is taken. */
  async push(bytes: Uint8Array): Promise<void> {
    const [size] = this.words();
    for (let at = 0; at < bytes.length; at += size) await this.supply(bytes.subarray(at, at + size));
  }

  /** No more bytes. Throws Damaged if there should be some. */
  async end(): Promise<void> {
    // Nothing stands for the end: only then streams are known not to go on.
    if ((await this.supply(new Uint8Array(0))) !== STREAM_END) throw new Damaged();
  }

  close(): void {
    this.engine.destroy_context(this.context);
  }

  /** Bytes are at most as many as fit in. Gives the last answer. */
  private async supply(bytes: Uint8Array): Promise<number> {
    const { engine, context } = this;
    this.part(this.words()[1], bytes.length).set(bytes);
    engine.supply_input(context, bytes.length);
    for (;;) {
      const answer = engine.get_next_output(context);
      const words = this.words();
      const [size, , used, , output, length] = words;
      words[5] = 0;
      if (length > 0) {
        this.hasGiven = true;
        await this.take(this.part(output, length));
      }
      if (answer === STREAM_END) return answer;
      this.check(answer);
      if (used === bytes.length && length < size) return answer;
    }
  }

  private check(answer: number): void {
    if (BEYOND_IT.includes(answer) && !this.hasGiven) {
      throw new UserError(diagnoseTexts['decompress-first'], { path: this.name, command: COMMANDS.xz });
    }
    if (answer !== OK) throw new Damaged();
  }

  /** Size of the buffers; address, position and length of the input; address and position of the output. */
  private words(): Uint32Array & [number, number, number, number, number, number] {
    return new Uint32Array(this.engine.memory.buffer, this.context, 6) as ReturnType<Decoder['words']>;
  }

  /** The memory moves when it grows. */
  private part(address: number, length: number): Uint8Array {
    return new Uint8Array(this.engine.memory.buffer, address, length);
  }
}
