/** Writes the logs of examples/docomo: node --import ./.scripts/register.mjs tests/logs/simulator/write-docomo.ts */
import { writeFileSync } from 'node:fs';
import { docomoLogs } from './docomo.ts';

for (const [name, text] of Object.entries(docomoLogs())) {
  writeFileSync(new URL(`../../../examples/docomo/${name}`, import.meta.url), text);
}
