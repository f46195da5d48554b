import type { Source, Tick } from './source.ts';

export type Compression = 'gzip' | 'xz' | 'bzip2' | 'zstd';

/** What is not compressed as it says it is, or ends too early. */
export class Damaged extends Error {}

/** Takes bytes; they are valid during the call. Where it gives a promise, no more are wanted until it is kept. */
export type Take = (chunk: Uint8Array) => void | Promise<void>;

/** Decompresses the whole source. What comes before some damage is given before Damaged is thrown. */
export type Decompress = (source: Source, take: Take, tick: Tick) => Promise<void>;

const MAGIC: Readonly<Record<Compression, readonly number[]>> = {
  gzip: [0x1f, 0x8b, 0x08], // RFC 1952, 2.3.1
  xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  bzip2: [0x42, 0x5a, 0x68],
  zstd: [0x28, 0xb5, 0x2f, 0xfd], // RFC 8878, 3.1.1
};
/** The commands that decompress to standard output. */
export const COMMANDS: Readonly<Record<Compression, string>> = {
  gzip: 'gzip -dc',
  xz: 'xz -dc',
  bzip2: 'bzip2 -dc',
  zstd: 'zstd -dc',
};

/** How a file that begins so is compressed; undefined where it is not. A line of text that begins with `BZh` is none: bzip2 has a digit and the digits of pi there. */
export function compressionOf(head: Uint8Array): Compression | undefined {
  const names: readonly Compression[] = ['gzip', 'xz', 'bzip2', 'zstd'];
  const found = names.find((name) => MAGIC[name].every((byte, index) => head[index] === byte));
  if (found === 'bzip2' && !(head[4] === 0x31 && head[5] === 0x41) && !(head[4] === 0x17 && head[5] === 0x72)) {
    return undefined;
  }
  return found;
}

/** Loads what decompresses. */
export async function decompressor(compression: Compression): Promise<Decompress> {
  if (compression === 'gzip') return (await import('./decompress/gzip.ts')).gunzip;
  if (compression === 'xz') return (await import('./decompress/xz.ts')).unxz;
  if (compression === 'bzip2') return (await import('./decompress/bzip2.ts')).bunzip2;
  return (await import('./decompress/zstd.ts')).unzstd;
}
