#!/usr/bin/env node
import { run } from '../lib/cli/main.ts';

/** A reader that has seen enough (`| head`) closes the pipe: no trouble of ours. */
function quietly(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error') > 0) return stream;
  return stream.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 2));
}

// Getters, since Node makes each stream, at some cost, when it is first asked for.
const streams = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return quietly(process.stdout);
  },
  get stderr() {
    return quietly(process.stderr);
  },
  get isTTY() {
    return process.stdout.isTTY === true;
  },
  get columns() {
    return process.stdout.columns;
  },
  env: process.env,
  cwd: process.cwd(),
};
void run(process.argv.slice(2), streams).then((code) => (process.exitCode = code));
