import { ReadableStream } from 'node:stream/web';
import xz from 'xz-decompress';
import { Damaged } from '../compression.ts';
import type { Take } from '../compression.ts';
import type { Source, Tick } from '../source.ts';

/** Decompresses xz (WebAssembly). */
export async function unxz(source: Source, take: Take, tick: Tick): Promise<void> {
  const chunks = source.chunks(tick)[Symbol.asyncIterator]();
  let failure: unknown;
  const input = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(value.slice());
      } catch (error) {
        failure = error;
        controller.error(error);
      }
    },
  });
  const reader = new xz.XzReadableStream(input).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw failure ?? new Damaged();
      });
      if (done) return;
      // Without pauses: the library decompresses one at a time, and another may be waited for.
      void take(value);
    }
  } finally {
    // Else the library keeps others waiting for its memory. One that failed has given it back.
    await reader.cancel().catch(() => {});
    await chunks.return?.();
  }
}
