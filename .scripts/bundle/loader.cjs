#!/usr/bin/env node
'use strict';
// Runs main.js, which stands beside this file, from V8's code cache where the cache was made by this very Node: that halves the
// time to start. Any other cache V8 refuses, and compiles main.js itself.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const filename = join(__dirname, 'main.js');
let cachedData;
try {
  cachedData = readFileSync(join(__dirname, 'main.cache'));
} catch {}
// main.js is ASCII.
const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData });
script.runInThisContext()(require, module);
if (process.env.MMCFG_MAKE_CACHE) {
  process.on('exit', () => require('node:fs').writeFileSync(process.env.MMCFG_MAKE_CACHE, script.createCachedData()));
}
