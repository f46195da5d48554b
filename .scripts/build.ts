/*
 * Builds what is shipped: dist/mmcfg.cjs, which loads the scripts beside it, each when it is first needed and from its code cache:
 * what is loaded, not what is run, makes most of the time to start.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
// Built aside and then moved, so that a program that someone runs meanwhile is whole.
const fresh = join(dist, `.${process.pid}`);
const program = join(fresh, 'mmcfg.cjs');
const substitute = (name: string): string => join(root, '.scripts/bundle', name);

mkdirSync(fresh, { recursive: true });
/** The scripts by name, each with the modules in it that the others ask for; `main`, the first one, is run itself. */
const scripts: Readonly<Record<string, readonly string[]>> = {
  main: ['./bin/mmcfg.ts'],
  config: [
    ...['lint', 'fix', 'show', 'rules'].map((name) => `./lib/cli/commands/${name}.ts`),
    './lib/cli/examine.ts',
    './lib/mailman/catalogue.ts',
  ],
  diagnose: ['./lib/cli/commands/diagnose.ts'],
  packages: ['picomatch', 'cli-progress', 'xz-decompress', 'seek-bzip', 'fzstd'],
};
const options: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // The loader gives the scripts a `require` and no `import()`.
  supported: { 'dynamic-import': false },
  // Mail servers are old: Node 16 is the oldest that the bundle runs on.
  target: 'node16',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  alias: {
    // Yargs asks these for the width of text; their emoji tables would cost a third of the time to start.
    'string-width': substitute('string-width.ts'),
    'emoji-regex': substitute('string-width.ts'),
    'node:module': substitute('module.ts'),
    'simple-statistics': substitute('simple-statistics.ts'),
  },
  define: {
    // A bundle has no import.meta; yargs uses it only to make the `require` that it goes without here.
    'import.meta.url': 'undefined',
    // Yargs refuses Node below 20 but works on what this bundle runs on.
    'process.env.YARGS_MIN_NODE_VERSION': '"16"',
  },
  banner: { js: '(function(require,module,exports){' },
  footer: { js: '})' },
  plugins: [
    {
      name: 'version',
      setup({ onLoad }) {
        // Of package.json the program needs this alone.
        onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
          const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
          return { contents: JSON.stringify({ version }), loader: 'json' };
        });
      },
    },
    {
      name: 'parts-of-yargs',
      setup({ onResolve }) {
        onResolve({ filter: /\/platform-shims\/esm\.mjs$/ }, () => ({ path: substitute('yargs-platform.ts') }));
        onResolve({ filter: /\/argsert\.js$/ }, () => ({ path: substitute('argsert.ts') }));
      },
    },
  ],
  logLevel: 'warning',
};
// The compiler leaves regular expressions as they are written; the loader takes the text for ASCII.
const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** The words of a script that loads those of its modules that it is asked for. */
const entryOf = (name: string, modules: readonly string[]): string =>
  name === 'main'
    ? modules.map((module) => `import ${JSON.stringify(module)};`).join('')
    : modules.map((module, i) => `exports.m${i} = () => require(${JSON.stringify(module)});`).join('');

/** Has a script ask the others for their modules. */
const fromOthers = (own: string): Plugin => ({
  name: 'scripts',
  setup({ onResolve, onLoad }) {
    const others = Object.entries(scripts).filter(([name]) => name !== own && name !== 'main');
    for (const [name, modules] of others) {
      modules.forEach((module, i) => {
        const filter = module.startsWith('.')
          ? new RegExp(`/${basename(module, '.ts')}\\.ts$`)
          : new RegExp(`^${module}$`);
        const load = `module.exports = require('./${name}.js').m${i}();`;
        onResolve({ filter }, ({ path, resolveDir }) => {
          if (module.startsWith('.') && join(resolveDir, path) !== join(root, module)) return undefined;
          return { path: `${name}/${i}`, namespace: 'scripts', pluginData: load };
        });
      });
    }
    onResolve({ filter: /./, namespace: 'scripts' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'scripts' }, ({ pluginData }) => ({ contents: pluginData as string }));
  },
});

for (const [name, modules] of Object.entries(scripts)) {
  const outfile = join(fresh, `${name}.js`);
  const stdin = { contents: entryOf(name, modules), resolveDir: root };
  await build({ ...options, stdin, outfile, plugins: [...(options.plugins ?? []), fromOthers(name)] });
  writeFileSync(outfile, readFileSync(outfile, 'utf8').replace(/[^\x00-\x7f]/g, escape));
}
copyFileSync(substitute('loader.cjs'), program);
chmodSync(program, 0o755);

// These runs fill the code caches of the scripts that they load with what the job needs.
const runs = [
  ['lint', 'examples/docomo/mm_cfg.py'],
  ['diagnose', ...['maillog', 'bounce', 'post'].map((name) => `examples/docomo/${name}`)],
];
for (const args of runs) {
  const preload = ['--require', substitute('record.cjs')];
  const run = spawnSync(process.execPath, [...preload, program, ...args], { cwd: root, encoding: 'utf8' });
  if (run.status !== 1) throw new Error(`the built program failed on ${args.join(' ')}: ${run.stderr}`);
}
for (const file of readdirSync(fresh)) if (file !== basename(program)) renameSync(join(fresh, file), join(dist, file));
renameSync(program, join(dist, 'mmcfg.cjs'));
rmSync(fresh, { recursive: true });
