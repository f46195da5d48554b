import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Module } from '../../lib/python/module.ts';
import { blocksOf } from '../../lib/python/names.ts';
import { parseExpression, parseModule } from '../../lib/python/parse.ts';
import { subexpressions } from '../../lib/python/subexpressions.ts';
import type { Expression, PythonVersion, Statement } from '../../lib/python/syntax.ts';
import { readSource } from '../../lib/text/read.ts';

const config = `# a configuration
from Mailman.Defaults import *
DEFAULT_EMAIL_HOST = 'lists.example.com'; MTA = None
X, Y = [1, 2L], {'a': (0755, u'b'), 'c': lambda x: x}
add_virtualhost(DEFAULT_URL_HOST, *HOSTS, **{'a': 'b'})
GLOBAL_PIPELINE[1:2] += ['Mine' 'Own', \`X\`]
if X and not Y[0].z < 3 <= 4:
    print >>f, 'a %s' % (X,), [a for a in Y if a]
elif X is not None: pass
else:
    try:
        import os, sys as s
        del X.a, Y
    except ImportError, e:
        raise
    finally:
        Z = X if Y else -2 ** 3
for i in range(10):
    while 1:
        break
@decorated(1)
def f(a, (b, c)=None, *d, **e):
    global Z
    yield a
    return
class A(B): 'doc'
exec 'a' in b
`;

const words =
  '\'|"|(|)|[|]|{|}|\n|\n    |\r|:|;|,|=|==|.|*|**|@|`|\\|#|if |else|for |in |def f|class |lambda |not |yield |try|except|finally|with |as |print |exec |global |from |import |a|1|None|True|0x|...|:=|->|async |await |match |case |\0|\x1a|\xe3\x80\x80';
const soup = fc.array(fc.constantFrom(...words.split('|'), ' '), { maxLength: 40 }).map((parts) => parts.join(''));
const bytes = fc.uint8Array({ maxLength: 60 }).map((all) => Buffer.from(all).toString('latin1'));
/** The configuration with some places cut out and something put in instead. */
const mutated = fc
  .array(fc.tuple(fc.nat(config.length), fc.nat(12), soup), { minLength: 1, maxLength: 3 })
  .map((edits) =>
    edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put.slice(0, 12) + text.slice(at + cut), config),
  );
const text = fc.oneof({ weight: 3, arbitrary: mutated }, { weight: 2, arbitrary: soup }, bytes);
const python = fc.constantFrom(2 as const, 3 as const);

const parse = (code: string, version: PythonVersion): Module =>
  parseModule(readSource(Buffer.from(code, 'latin1'), 'text', { python: version }), { python: version });

function inner(statement: Statement): readonly Statement[] {
  return statement.kind === 'def' || statement.kind === 'class' ? statement.body : blocksOf(statement);
}

/** Statements in order, each within `start` and `end`, none sharing text or a token with another. */
function isOrdered(statements: readonly Statement[], start: number, end: number, firstToken: number): boolean {
  let at = start;
  let token = firstToken;
  return statements.every((each) => {
    const fits = each.start >= at && each.end >= each.start && each.end <= end && each.firstToken >= token;
    at = each.end;
    token = each.lastToken + 1;
    return fits && each.lastToken >= each.firstToken && isOrdered(inner(each), each.start, each.end, each.firstToken);
  });
}

function isNested(expression: Expression): boolean {
  return subexpressions(expression).every(
    (part) => part.start >= expression.start && part.end <= expression.end && isNested(part),
  );
}

function values(statements: readonly Statement[]): Expression[] {
  return statements.flatMap((each) => [
    ...(each.kind === 'assign' || each.kind === 'expression' ? [each.value] : []),
    ...values(inner(each)),
  ]);
}

test('whatever the text, statements are nested and ordered, and no token belongs to two', () =>
  fc.assert(
    fc.property(text, python, (code, version) => {
      const { statements, problems } = parse(code, version);
      expect(isOrdered(statements, 0, code.length, 0)).toBe(true);
      expect(values(statements).every(isNested)).toBe(true);
      expect(problems.every(({ start, end }) => start >= 0 && end >= start && end <= code.length)).toBe(true);
      parseExpression(code, version);
    }),
    { numRuns: 1000 },
  ));

test('the places of a statement are those of its first and last token', () =>
  fc.assert(
    fc.property(text, python, (code, version) => {
      const { statements, tokens } = parse(code, version);
      for (const { start, end, firstToken, lastToken } of statements)
        expect([start, end]).toEqual([tokens.starts[firstToken], tokens.ends[lastToken]]);
    }),
    { numRuns: 300 },
  ));

test('a sound file has no problem', () => expect(parse(config, 2).problems).toEqual([]));

test('lines behind a broken one are read as before', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('X = = 1', 'X 1', 'f() = 1', 'if a', 'X = a b', 'return', 'print('),
      python,
      (line, version) => {
        const { statements } = parse(`A = 1\n${line}\nB = 2\n`, version);
        expect(statements.filter((each) => each.kind === 'assign').map(({ start }) => start)).toEqual([
          0,
          line.length + 7,
        ]);
      },
    ),
  ));

const deep: [name: string, text: (n: number) => string][] = [
  ['open brackets', (n) => '['.repeat(n)],
  ['closed brackets', (n) => `X = ${'('.repeat(n / 2)}${')'.repeat(n / 2)}`],
  ['signs', (n) => `X = ${'-'.repeat(n)}1`],
  ['nots', (n) => `X = ${'not '.repeat(n / 4)}1`],
  ['a sum', (n) => `X = 1${'+1'.repeat(n / 2)}`],
  ['attributes', (n) => `X = a${'.b'.repeat(n / 2)}`],
  ['calls', (n) => `X = a${'()'.repeat(n / 2)}`],
  ['conditions', (n) => `X = ${'1 if 2 else '.repeat(n / 12)}3`],
  ['lambdas', (n) => `X = ${'lambda: '.repeat(n / 8)}1`],
  ['assignments', (n) => `${'X = '.repeat(n / 4)}1`],
  ['elifs', (n) => `if a: pass\n${'elif b: pass\n'.repeat(n / 13)}`],
  ['blocks', (n) => Array.from({ length: Math.sqrt(2 * n) }, (_, i) => `${' '.repeat(i)}if a:\n`).join('')],
];
test.each(deep)('%s without end neither overflow the stack nor take more than linear time', (_, make) => {
  const time = (n: number): number => {
    const started = performance.now();
    for (const version of [2, 3] as const) parse(make(n), version);
    return performance.now() - started;
  };
  time(15_000);
  // The best of three: a busy machine makes any one of them slow. What is linear takes 16 times as long, what is quadratic 256.
  const best = (n: number): number => Math.min(time(n), time(n), time(n));
  expect(best(240_000)).toBeLessThan(64 * best(15_000) + 200);
});

function height(expression: Expression): number {
  return 1 + Math.max(0, ...subexpressions(expression).map(height));
}

test.each(['+1', '.b', '()', '[0]', ' or 1', '**1', ' < 1'])('no tree grows taller than 600 nodes by %j', (link) => {
  const grown = values(parse(`X = ${'('.repeat(80)}a${`${link.repeat(150)})`.repeat(80)}\n`, 2).statements);
  expect(grown.every((each) => height(each) <= 600)).toBe(true);
});
