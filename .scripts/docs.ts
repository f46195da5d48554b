/**
 * Writes what is generated of the documentation: the reference of the rules, .github/RULES.md, from the rules themselves, and the output shown in README.md.
 * With --check it writes nothing and fails when a file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { rulesPage } from '../lib/report/rules-page.ts';
import { rules } from '../rules/index.ts';
import { refreshed } from './readme.ts';

function read(name: string): string {
  try {
    return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  } catch {
    return '';
  }
}

const pages: Readonly<Record<string, string>> = {
  '.github/RULES.md': rulesPage(rules),
  'README.md': await refreshed(read('README.md')),
};
for (const [name, page] of Object.entries(pages)) {
  if (read(name) === page) continue;
  if (process.argv.includes('--check')) {
    console.error(`${name} is stale: run npm run docs`);
    process.exitCode = 1;
  } else writeFileSync(new URL(`../${name}`, import.meta.url), page);
}
