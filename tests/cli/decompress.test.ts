import * as fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type Compression, Damaged, decompressor } from '../../lib/cli/logs/compression.ts';
import type { Source } from '../../lib/cli/logs/source.ts';

const fixture = (name: string): Buffer =>
  fs.readFileSync(fileURLToPath(new URL(`../fixtures/compressed/${name}`, import.meta.url)));

/** Gives its bytes in a buffer that it uses again. */
function sourceOf(bytes: Uint8Array, size: number): Source {
  return {
    ...{ name: 'log', path: undefined, changed: 0, size: bytes.length },
    head: (limit) => Promise.resolve(bytes.subarray(0, limit)),
    async *chunks() {
      const buffer = new Uint8Array(Math.min(size, bytes.length));
      for (let at = 0; at < bytes.length; at += size) {
        const part = bytes.subarray(at, at + size);
        buffer.set(part);
        yield Promise.resolve(buffer.subarray(0, part.length));
        buffer.fill(0x55);
      }
    },
  };
}

interface Result {
  readonly text: string;
  readonly isWhole: boolean;
}

/** What comes of compressed bytes. `wait`: what those who take it do before they want more. */
async function unpack(
  kind: Compression,
  bytes: Uint8Array,
  size = 5000,
  wait = async (): Promise<void> => {},
): Promise<Result> {
  const taken: Uint8Array[] = [];
  const decompress = await decompressor(kind);
  const take = (chunk: Uint8Array): Promise<void> => {
    taken.push(chunk.slice());
    return wait();
  };
  let isWhole = true;
  try {
    await decompress(sourceOf(bytes, size), take, () => {});
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    isWhole = false;
  }
  return { text: Buffer.concat(taken).toString('latin1'), isWhole };
}

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');
const LINE = 'a line\n';
const lines: Readonly<Record<Compression, Buffer>> = {
  gzip: gzipSync(LINE),
  xz: base64('/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAGYSBsaW5lCgAADRO4K2U+CFIAAR8HFi64cx+2830BAAAAAARZWg=='),
  bzip2: base64('QlpoOTFBWSZTWeH33BkAAAFRAAAQQAAiJSAAIgybQhgG0EKLuSKcKEhw++4MgA=='),
  zstd: base64('KLUv/QRYOQAAYSBsaW5lCil5raA='),
};
const kinds = Object.entries(lines) as [Compression, Buffer][];

describe.each(kinds)('%s', (kind, line) => {
  const file = { gzip: undefined, xz: 'maillog.xz', bzip2: 'maillog-blocks.bz2', zstd: 'maillog.zst' }[kind];
  const log = fixture('maillog.bz2');
  const packed = async (): Promise<Buffer> =>
    file === undefined ? gzipSync((await unpack('bzip2', log)).text) : fixture(file);

  test.each([1, 7, 5000, 1 << 19])('in chunks of %d', async (size) => {
    const { text, isWhole } = await unpack(kind, await packed(), size);
    expect(isWhole).toBe(true);
    expect(text === (await unpack('bzip2', log)).text).toBe(true);
  });

  test.each([1, 5000])('several one after the other are all read, in chunks of %d', async (size) => {
    const one = await unpack(kind, await packed());
    const { text, isWhole } = await unpack(kind, Buffer.concat([line, line, await packed(), line]), size);
    expect(isWhole).toBe(true);
    expect(text === LINE + LINE + one.text + LINE).toBe(true);
  });

  test('the second one cut short: all before it counts', async () => {
    for (const length of [1, 5, line.length - 1]) {
      const { text, isWhole } = await unpack(kind, Buffer.concat([line, line.subarray(0, length)]));
      expect([text.slice(0, LINE.length), isWhole]).toEqual([LINE, false]);
    }
  });

  test('two are read side by side, in turns', async () => {
    const both = [await packed(), Buffer.concat([line, await packed()])];
    const [a, b] = await Promise.all(both.map((bytes) => unpack(kind, bytes, 700, setImmediate)));
    expect([a?.isWhole, b?.isWhole]).toEqual([true, true]);
    expect(b?.text === LINE + (a?.text ?? '')).toBe(true);
  });

  test('no more is given before what was given is taken', async () => {
    let most = 0;
    let waiting = 0;
    await unpack(kind, await packed(), 5000, async () => {
      most = Math.max(most, ++waiting);
      await setImmediate();
      waiting--;
    });
    expect(most).toBe(1);
  });
});

/** The line again: xz --x86, xz --check=sha256 */
const X86 = '/Td6WFoAAATm1rRGAgEEACEBFgANhjUfAQAGYSBsaW5lCgAADRO4K2U+CFIAAR8HFi64cx+2830BAAAAAARZWg==';
const SHA256 =
  '/Td6WFoAAArh+wyhAgAhARYAAAB0L+WjAQAGYSBsaW5lCgAAeG4YSSfsndrDB5wkmZrEYbfLiYiPae/AU4SPLW3ufdYAATcHvIDlLhibS5oBAAAAAApZWg==';

describe('xz', () => {
  const [line, empty] = [lines.xz, base64('/Td6WFoAAATm1rRGAAAAABzfRCEftvN9AQAAAAAEWVo=')];

  test.each([
    ['padding between', [line, Buffer.alloc(8), line], LINE + LINE, true],
    ['padding at the end', [line, Buffer.alloc(4)], LINE, true],
    ['nothing in it', [empty, line, empty], LINE, true],
    ['padding that is none', [line, Buffer.alloc(3), line], LINE, false],
    ['something else behind', [line, Buffer.from('something else')], LINE, false],
    ['behind it one with a check that is not known', [line, base64(SHA256)], LINE, false],
  ] as const)('%s', async (_name, parts, text, isWhole) => {
    for (const size of [1, 5000]) {
      expect(await unpack('xz', Buffer.concat(parts), size)).toEqual({ text, isWhole });
    }
  });

  test.each([X86, SHA256])(
    'one that needs a filter or a check that is not there: which command helps',
    async (text) => {
      await expect(unpack('xz', base64(text))).rejects.toMatchObject({ args: { path: 'log', command: 'xz -dc' } });
    },
  );
});

test('bzip2: a damaged block costs what comes after it, not what was before', async () => {
  const bytes = fixture('maillog-blocks.bz2');
  const whole = await unpack('bzip2', bytes);
  bytes.fill(0xff, bytes.length - 3000, bytes.length - 2900);
  const { text, isWhole } = await unpack('bzip2', bytes);
  expect(isWhole).toBe(false);
  expect(text.length).toBeGreaterThan(90_000);
  expect(whole.text.startsWith(text.slice(0, 90_000))).toBe(true);
});
