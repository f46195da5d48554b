'use strict';
// Preloaded into a run of the built program: writes, at its end, the code caches of the scripts that were loaded.
const { writeFileSync } = require('node:fs');
const v8 = require('node:v8');
const vm = require('node:vm');

// V8 refuses a cache that was made under other flags than those it is read under, which is before the program sets any.
v8.setFlagsFromString = () => {};

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    const cache = options.filename.replace(/\.js$/, '.cache');
    process.on('exit', () => writeFileSync(cache, this.createCachedData()));
  }
};
