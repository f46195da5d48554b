import { bindings, mentions, targetsOf } from '../python/names.ts';
import type { Expression, OpaqueExpression, Span, Statement } from '../python/syntax.ts';
import { flatten } from '../python/walk.ts';
import type { TokenList } from '../python/token.ts';
import { loosest } from './dynamic.ts';
import type { Assignment } from './evaluation.ts';
import { mayReplaceKnown } from './known.ts';
import type { Reason } from './reason.ts';
import { unknown } from './value.ts';
import type { UnknownValue, Value } from './value.ts';
import type { World } from './world.ts';

/** Code that is not followed step by step: what it mentions, what it may bind. */
interface Unfollowed {
  readonly names: Iterable<string>;
  readonly binds: Iterable<string>;
  readonly starImport: boolean;
}

/**
 * A statement ran (or did not, or did many times over) that is not followed: every name that it may bind and every object
 * that it can reach is unknown afterwards.
 */
export function havoc(world: World, statement: Statement, kind: Assignment['kind'], reason: Reason): void {
  const replaced = replacedAttribute(statement);
  if (replaced !== undefined) world.loseEverything(world.reason('dynamic-code', { name: replaced }), true);
  const names = mentions(statement.firstToken, statement.lastToken, world.module);
  lose(world, { names, binds: namesBoundBy(statement), starImport: importsStar(statement) }, reason);
  for (const name of namesBoundBy(statement)) {
    world.record(name, kind, { target: statement, expression: undefined, value: unknown(reason) });
  }
}

function namesBoundBy(statement: Statement): ReadonlySet<string> {
  return statement.kind === 'opaque' ? new Set(statement.binds) : bindings([statement]);
}

function lose(world: World, code: Unfollowed, reason: Reason, kind?: UnknownValue['kind']): UnknownValue {
  const names = [...code.names];
  world.spend(names.length);
  const dynamic = loosest(names);
  if (dynamic !== undefined) {
    const forGood = dynamic !== 'Defaults' && dynamic !== 'mm_cfg';
    world.loseEverything(world.reason('dynamic-code', { name: dynamic }), forGood);
  }
  if (code.starImport) world.loseEverything(reason, false);
  const values = names.flatMap((name): Value[] => {
    const binding = world.lookup(name);
    if (binding.tainted) world.tainted = true;
    return binding.value === undefined ? [] : [binding.value];
  });
  const result = world.unmodelled(values, reason, kind);
  for (const name of code.binds) world.loseName(name, reason);
  return result;
}

/** The attribute by which the statement may replace something that is known of a standard module. */
export function replacedAttribute(statement: Statement): string | undefined {
  const targets = flatten([statement]).flatMap(targetsOf);
  for (let target = targets.pop(); targets.length > 0 || target !== undefined; target = targets.pop()) {
    if (target?.kind === 'tuple' || target?.kind === 'list') targets.push(...target.items);
    else if (target?.kind === 'attribute' && mayReplaceKnown(target.name)) return target.name;
  }
  return undefined;
}

function importsStar(statement: Statement): boolean {
  return flatten([statement]).some((inner) => inner.kind === 'from' && inner.names === '*');
}

/** Names that the body of a function declares global, and so may bind whenever it runs. */
export function globalsOf(statement: Statement): string[] {
  return flatten([statement]).flatMap((inner) => (inner.kind === 'global' ? inner.names : []));
}

/** The value of an expression that is kept but not modelled. */
export function opaqueExpression(world: World, node: OpaqueExpression): Value {
  const { names, binds } = node;
  switch (node.what) {
    case 'lambda':
    case 'generator':
      // Its code runs later, whenever something calls or consumes it.
      world.defineFunction(names, binds);
      return lose(world, { names, binds, starImport: false }, world.reason('function'));
    case 'repr':
      return lose(world, { names, binds, starImport: false }, world.reason('expression'), 'bytes');
    case 'f-string':
      return lose(world, { names, binds, starImport: false }, world.reason('expression'), 'text');
    default:
      return lose(world, { names, binds, starImport: false }, world.reason('expression'));
  }
}

/** Loses whatever an expression that is not followed (too long, or an odd target) can reach. */
export function loseExpression(world: World, node: Expression): Value {
  const { tokens } = world.module;
  const names = mentions(tokenAt(tokens, node), tokenAt(tokens, { start: node.end, end: node.end }), world.module);
  return lose(world, { names, binds: bound(node), starImport: false }, world.reason('too-large'));
}

/** The names that an expression binds when it is the target of an assignment, or by itself. */
function bound(node: Expression): string[] {
  if (node.kind === 'name') return [node.name];
  if (node.kind === 'opaque') return [...node.binds, ...(node.what === 'starred' ? node.names : [])];
  return node.kind === 'tuple' || node.kind === 'list' ? node.items.flatMap(bound) : [];
}

/** The index of the first token that ends behind the start of `span`. */
function tokenAt(tokens: TokenList, span: Span): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] as number) > span.start) high = middle;
    else low = middle + 1;
  }
  return low;
}
