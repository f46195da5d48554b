import { builtins } from '../mailman/stdlib.ts';
import type { NameExpression } from '../python/syntax.ts';
import { isDynamicName } from './dynamic.ts';
import { definedLater, definedNames } from './hints.ts';
import { joinValues } from './join.ts';
import { BRANCHES } from './memory.ts';
import { nearest } from './nearest.ts';
import { FALSE, NONE, TRUE } from './value.ts';
import type { Value } from './value.ts';
import { PythonException } from './exceptions.ts';
import type { World } from './world.ts';

/** The value of a name: the module's own, else the built-in one; else Python raises a NameError. */
export function readName(world: World, node: NameExpression): Value {
  const { name } = node;
  const constant = constantName(world, name);
  if (constant !== undefined) return constant;
  const binding = world.lookup(name);
  if (binding.tainted) world.tainted = true;
  if (binding.value !== undefined && !binding.maybeUnbound) return binding.value;
  const builtin = builtinName(world, name);
  if (binding.value === undefined) {
    if (builtin === undefined) throw undefinedName(world, node);
    return builtin;
  }
  if (builtin === undefined) {
    world.noteRisk();
    return binding.value;
  }
  const value = joinValues([binding.value, builtin], BRANCHES);
  if (value.type === 'unknown') world.escape([binding.value]);
  return value;
}

/** The value of an attribute of the module being read; undefined where it has none so far. */
export function readNamespace(world: World, name: string): Value | undefined {
  const binding = world.lookup(name);
  if (binding.tainted) world.tainted = true;
  world.noteRisk();
  return binding.value;
}

function constantName(world: World, name: string): Value | undefined {
  if (name === 'None') return NONE;
  if (name === '__debug__' || (world.dialect.python === 3 && name === 'True')) return TRUE;
  return world.dialect.python === 3 && name === 'False' ? FALSE : undefined;
}

function builtinName(world: World, name: string): Value | undefined {
  switch (name) {
    case 'True':
      return TRUE;
    case 'False':
      return FALSE;
    case '__name__':
    case '__file__':
      return world.unknown('identity', undefined, world.dialect.python === 2 ? 'bytes' : 'text');
    case '__doc__':
    case '__package__':
    case '__path__':
    case '__spec__':
      return world.unknown('identity');
  }
  if (isDynamicName(name)) {
    if (!builtins(world.dialect.python).has(name) && !name.startsWith('__')) return undefined;
    world.loseEverything(world.reason('dynamic-code', { name }), true);
    return world.unknown('dynamic-code', { name });
  }
  if (!builtins(world.dialect.python).has(name)) return undefined;
  if (
    name === 'Ellipsis' ||
    name === 'NotImplemented' ||
    /(Error|Exception|Warning|Exit|Interrupt|Iteration)$/.test(name)
  ) {
    return { type: 'class', name };
  }
  return { type: 'function', name };
}

function undefinedName(world: World, node: NameExpression): PythonException {
  const { name } = node;
  const later = definedLater(world, name);
  if (later !== undefined) return new PythonException('defined-later', 'NameError', node, { name, origin: later });
  const hint = nearest(name, definedNames(world));
  if (hint === undefined) return new PythonException('undefined-name', 'NameError', node, { name });
  return new PythonException('undefined-name-hint', 'NameError', node, { name, hint });
}
