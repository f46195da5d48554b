'use strict';
// Preloaded into a run of the built program: at its end, it writes the code caches of the scripts that MMCFG_RECORD names.
const { writeFileSync } = require('node:fs');
const v8 = require('node:v8');
const vm = require('node:vm');

const names = process.env.MMCFG_RECORD.split(' ');

// V8 refuses a cache that was made under other flags than those it is read under, which is before the program sets any.
v8.setFlagsFromString = () => {};

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    const { filename } = options;
    const cache = filename.replace(/\.js$/, '.cache');
    if (names.some((name) => filename.endsWith(`/${name}.js`))) {
      process.on('exit', () => writeFileSync(cache, this.createCachedData()));
    }
  }
};
