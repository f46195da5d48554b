/**
 * Writes the reference of the rules, .github/RULES.md, from the rules themselves. With --check it writes nothing and fails when the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { rulesPage } from '../lib/report/rules-page.ts';
import { rules } from '../rules/index.ts';

const path = new URL('../.github/RULES.md', import.meta.url);
const page = rulesPage(rules);
const current = ((): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
})();
if (process.argv.includes('--check')) {
  if (current !== page) {
    console.error('.github/RULES.md is stale: run npm run docs');
    process.exitCode = 1;
  }
} else if (current !== page) {
  writeFileSync(path, page);
}
