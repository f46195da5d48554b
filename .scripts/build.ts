/*
 * Builds what is shipped: dist/mmcfg.cjs, which loads the scripts beside it, each from its code cache: main.js with all commands but
 * one, and diagnose.js with that one, whose size would cost the others time to start.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
// Built aside and then moved, so that a program that someone runs meanwhile is whole.
const fresh = join(dist, `.${process.pid}`);
const program = join(fresh, 'mmcfg.cjs');
const substitute = (name: string): string => join(root, '.scripts/bundle', name);

mkdirSync(fresh, { recursive: true });
const scripts = { main: 'bin/mmcfg.ts', diagnose: 'lib/cli/commands/diagnose.ts' };
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
  },
  define: {
    // A bundle has no import.meta; yargs uses it only to make the `require` that it goes without here.
    'import.meta.url': 'undefined',
    // Yargs refuses Node below 20 but works on what this bundle runs on.
    'process.env.YARGS_MIN_NODE_VERSION': '"16"',
  },
  banner: { js: '(function(require,module){' },
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
    {
      name: 'scripts-of-their-own',
      setup({ onResolve }) {
        onResolve({ filter: /\/commands\/diagnose\.ts$/ }, ({ kind }) =>
          kind === 'dynamic-import' ? { path: './diagnose.js', external: true } : undefined,
        );
      },
    },
  ],
  logLevel: 'warning',
};
// The compiler leaves regular expressions as they are written; the loader takes the text for ASCII.
const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
for (const [name, entry] of Object.entries(scripts)) {
  const outfile = join(fresh, `${name}.js`);
  await build({ ...options, entryPoints: [entry], outfile });
  writeFileSync(outfile, readFileSync(outfile, 'utf8').replace(/[^\x00-\x7f]/g, escape));
}
copyFileSync(substitute('loader.cjs'), program);
chmodSync(program, 0o755);

// One run of each fills its code cache with what the job needs.
const runs = {
  main: ['lint', 'examples/docomo/mm_cfg.py'],
  diagnose: ['diagnose', ...['maillog', 'bounce', 'post'].map((name) => `examples/docomo/${name}`)],
};
for (const [name, args] of Object.entries(runs)) {
  const env = { ...process.env, MMCFG_RECORD: name };
  const run = spawnSync(process.execPath, ['--require', substitute('record.cjs'), program, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (run.status !== 1) throw new Error(`the built program failed on ${args.join(' ')}: ${run.stderr}`);
}
for (const name of Object.keys(scripts)) {
  for (const file of [`${name}.js`, `${name}.cache`]) renameSync(join(fresh, file), join(dist, file));
}
renameSync(program, join(dist, 'mmcfg.cjs'));
rmSync(fresh, { recursive: true });
