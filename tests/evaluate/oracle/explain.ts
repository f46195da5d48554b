/*
 * Shows where what is stated of programs contradicts Python, each program shrunk by statements as far as it goes:
 *
 *     node --import ./.scripts/register.mjs tests/evaluate/oracle/explain.ts [FILE of JSON lines]
 */
import { readFileSync } from 'node:fs';
import { answersOf } from './python2.ts';
import { committedPrograms, contradictions, lines } from './program.ts';
import type { Program } from './program.ts';

const [file, most = '20'] = process.argv.slice(2);
const programs = file === undefined ? committedPrograms() : lines(readFileSync(file, 'latin1'));
let shown = 0;
let known = 0;
let all = 0;
for (const program of programs) {
  const found = contradictions(program);
  if (program.p === 'supported') {
    known += found.known;
    all += found.all;
  }
  if (found.wrong.length === 0) continue;
  if (shown++ >= Number(most)) continue;
  const small = shrink(program);
  console.log(`---- ${program.p}\n${small.text}${contradictions(small).wrong.join('\n')}\n`);
}
console.log(
  `${programs.length} programs, ${shown} contradicted; known ${((100 * known) / all).toFixed(2)} % of "supported"`,
);

/** Leaves out lines as long as a contradiction remains. */
function shrink(program: Program): Program {
  let best = program;
  for (let again = true; again;) {
    again = false;
    const rows = best.text.split('\n');
    const candidates = rows.map((_, i) => rows.filter((_, j) => j !== i).join('\n'));
    for (const candidate of answersOf(candidates)) {
      if (contradictions(candidate).wrong.some((line) => !line.startsWith('refused'))) {
        best = candidate;
        again = true;
        break;
      }
    }
  }
  return best;
}
