import { Decompress } from 'fzstd';
import { Damaged } from '../compression.ts';
import type { Take } from '../compression.ts';
import type { Source, Tick } from '../source.ts';

/** Decompresses Zstandard, one or several frames. */
export async function unzstd(source: Source, take: Take, tick: Tick): Promise<void> {
  const output: Uint8Array[] = [];
  const stream = new Decompress((chunk) => output.push(chunk));
  const push = async (chunk: Uint8Array, isLast: boolean): Promise<void> => {
    let isWhole = true;
    try {
      stream.push(chunk, isLast);
    } catch {
      isWhole = false;
    }
    for (const piece of output.splice(0)) await take(piece);
    if (!isWhole) throw new Damaged();
  };
  for await (const chunk of source.chunks(tick)) {
    // It keeps what it is given, and the source uses its buffer again.
    const bytes = chunk.slice();
    // Small pieces, as each may grow a hundredfold.
    for (let at = 0; at < bytes.length; at += 65_536) await push(bytes.subarray(at, at + 65_536), false);
  }
  await push(new Uint8Array(0), true);
}
