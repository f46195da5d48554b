/**
 * Compiles the kernel of the reader of Postfix's logs from AssemblyScript to WebAssembly and writes it, as text, into
 * lib/logs/readers/postfix/kernel/code.ts, so that the program needs no other file. `--check` writes nothing and fails when the file
 * is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { PAGES } from '../lib/logs/readers/postfix/kernel/layout.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = 'lib/logs/readers/postfix/kernel';
const target = join(root, folder, 'code.ts');

const OUTPUT = 'kernel.wasm';
const MEMORY = ['--runtime', 'stub', '--initialMemory', `${PAGES}`, '--maximumMemory', `${PAGES}`];
const SPEED = ['--optimizeLevel', '3', '--noAssert', '--enable', 'simd'];

let compiled: Uint8Array | undefined;
const { error, stderr } = await asc.main(
  [`${folder}/assembly/index.ts`, '--baseDir', root, '--outFile', OUTPUT, ...MEMORY, ...SPEED],
  {
    writeFile(name, contents) {
      if (name === OUTPUT && typeof contents !== 'string') compiled = contents;
    },
  },
);
if (error !== null || compiled === undefined) throw new Error(`the kernel was not compiled:\n${stderr.toString()}`);

const lines =
  Buffer.from(compiled)
    .toString('base64')
    .match(/.{1,120}/g) ?? [];
const text = `/** The kernel, compiled, as base64. Written by .scripts/kernel.ts. */
export const KERNEL = \`
${lines.join('\n')}
\`;
`;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(`${folder}/code.ts is stale: npm run kernel`);
  process.exitCode = 1;
}
