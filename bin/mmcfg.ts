#!/usr/bin/env node
import { run } from '../lib/cli/main.ts';

const { stdin, stdout, stderr, env } = process;
// A reader that has seen enough (`| head`) closes the pipe: no trouble of ours.
for (const stream of [stdout, stderr])
  stream.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 2));

const streams = {
  stdin,
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
  isTTY: stdout.isTTY === true,
  columns: stdout.columns,
};
process.exitCode = await run(process.argv.slice(2), streams);
