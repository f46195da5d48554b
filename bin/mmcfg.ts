#!/usr/bin/env node
import { run } from '../lib/cli/main.ts';
import { processStreams } from '../lib/cli/process-streams.ts';

void run(process.argv.slice(2), processStreams()).then((code) => (process.exitCode = code));
