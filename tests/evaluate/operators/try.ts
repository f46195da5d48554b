import { cases, readFixture, runCase, sameFloats } from './oracle.ts';
const limit = Number(process.argv[2] ?? 8);
for (const python of [2, 3] as const) {
  let total = 0,
    unk = 0;
  const wrong = new Map<string, string[]>();
  const un = new Map<string, [number, string]>();
  const reasons = new Map<string, number>();
  for (const c of cases(readFixture(python))) {
    if (c.expected === 'L') continue;
    total++;
    const o = runCase(c, python);
    const e = sameFloats(c.expected),
      g = sameFloats(o.text);
    const key = `${c.kind} ${c.name}`;
    if (g === e) continue;
    if (g === '' || g.includes('?')) {
      const known = g.split(' -> '),
        exp = e.split(' -> ');
      if (g === '' || known.every((k, i) => k === '?' || k === exp[i])) {
        unk++;
        const r = `${key} ${o.reason ?? 'unmodelled'}`;
        reasons.set(o.reason ?? 'unmodelled', (reasons.get(o.reason ?? 'unmodelled') ?? 0) + 1);
        un.set(r, [(un.get(r)?.[0] ?? 0) + 1, JSON.stringify(c.operands) + ' = ' + e]);
        continue;
      }
    }
    const list = wrong.get(key) ?? [];
    wrong.set(key, list);
    list.push(`${JSON.stringify(c.operands)}: got ${g}, python ${e}`);
  }
  console.log(
    'PYTHON',
    python,
    'total',
    total,
    'unknown',
    unk,
    ((100 * unk) / total).toFixed(2) + '%',
    'wrong',
    [...wrong.values()].flat().length,
    Object.fromEntries(reasons),
  );
  for (const [k, l] of wrong) console.log(' WRONG', k, l.length, '\n   ', l.slice(0, limit).join('\n    '));
  if (process.argv[3])
    for (const [k, [n, ex]] of [...un].sort((a, b) => b[1][0] - a[1][0]).slice(0, 40)) console.log('  ?', n, k, ex);
}
