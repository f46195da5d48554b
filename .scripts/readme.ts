/** Keeps what the README shows true: each ```console block is a command that is run, in order, on a copy of the examples. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../lib/cli/main.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The README's `text` with the output of its commands as it is now: as in a terminal of 80 columns, without colours. */
export async function refreshed(text: string): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'mmcfg-readme-'));
  try {
    cpSync(join(root, 'examples'), join(cwd, 'examples'), { recursive: true });
    let result = '';
    for (const part of text.split(/^(```console\n[^]*?^```\n)/m)) {
      const command = /^```console\n\$ mmcfg (.*)\n/.exec(part)?.[1];
      result +=
        command === undefined ? part : `\`\`\`console\n$ mmcfg ${command}\n${await output(command, cwd)}\`\`\`\n`;
    }
    return result;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

async function output(command: string, cwd: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  const sink = { write: (chunk: string | Uint8Array) => chunks.push(Buffer.from(chunk as Uint8Array)) };
  const stdin = { async *[Symbol.asyncIterator]() {} };
  const env = { LANG: 'en_US.UTF-8', NO_COLOR: '1' };
  await run(command.split(' '), { stdin, stdout: sink, stderr: sink, env, cwd, isTTY: true, columns: 80 });
  const bytes = Buffer.concat(chunks);
  const text = bytes.toString('utf8');
  // A patch has the bytes of its file; the example's are EUC-JP.
  const shown = text.includes('\ufffd') ? new TextDecoder('euc-jp').decode(bytes) : text;
  // Markdown's formatter keeps no blanks at the end of a line.
  return shown.replace(/ +$/gm, '');
}
