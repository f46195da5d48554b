import { closeSync, openSync, readSync } from 'node:fs';
import Bunzip from 'seek-bzip';
import { diagnoseTexts } from '../../../language/diagnose-cli.ts';
import { UserError } from '../../user-error.ts';
import { Damaged } from '../compression.ts';
import type { Take } from '../compression.ts';
import type { Source, Tick } from '../source.ts';

const PIECE = 256 * 1024;

/** Decompresses bzip2, one or several streams. Works without pauses, so not from a pipe: a UserError for one. */
export async function bunzip2({ name, path }: Source, take: Take, tick: Tick): Promise<void> {
  if (path === undefined) throw new UserError(diagnoseTexts['decompress-first'], { path: name, command: 'bzip2 -dc' });
  const output = new Output(take);
  const input = new Input(path, tick);
  const { noDeprecation = false } = process;
  // The library makes its buffers in an old way, which Node would warn of.
  process.noDeprecation = true;
  try {
    Bunzip.decode(input, output, true);
    output.flush();
  } catch (error) {
    // The library throws a TypeError with a code.
    if (!(error instanceof Damaged) && !(error instanceof TypeError && 'errorCode' in error)) throw error;
    output.flush();
    throw new Damaged();
  } finally {
    process.noDeprecation = noDeprecation;
    input.close();
  }
}

class Input extends Bunzip.Stream {
  private readonly buffer = new Uint8Array(PIECE);
  private readonly descriptor: number;
  private readonly tick: Tick;
  private at = 0;
  private length = 0;

  constructor(path: string, tick: Tick) {
    super();
    this.descriptor = openSync(path, 'r');
    this.tick = tick;
  }

  override readByte(): number {
    if (this.eof()) throw new Damaged();
    return this.buffer[this.at++] ?? 0;
  }

  override eof(): boolean {
    if (this.at < this.length) return false;
    this.length = readSync(this.descriptor, this.buffer, 0, PIECE, null);
    this.tick(this.length);
    this.at = 0;
    return this.length === 0;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

class Output extends Bunzip.Stream {
  private readonly take: Take;
  private readonly buffer = new Uint8Array(PIECE);
  private length = 0;

  constructor(take: Take) {
    super();
    this.take = take;
  }

  override writeByte(byte: number): void {
    if (this.length === PIECE) this.flush();
    this.buffer[this.length++] = byte;
  }

  override flush(): void {
    // The library works without pauses: who takes it keeps what is not wanted yet.
    if (this.length > 0) void this.take(this.buffer.subarray(0, this.length));
    this.length = 0;
  }
}
