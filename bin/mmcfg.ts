#!/usr/bin/env node
import { run } from '../lib/cli/main.ts';
import { processStreams } from '../lib/cli/process-streams.ts';

// All output is written by now (files, pipes and terminals are written synchronously), so there is nothing to wait for.
void run(process.argv.slice(2), processStreams()).then((code) => process.exit(code));
