import { isStandardModule } from '../mailman/stdlib.ts';
import type { Span } from '../python/syntax.ts';
import { isDynamicAttribute } from './dynamic.ts';
import { joinValues } from './join.ts';
import { isModelledFunction, moduleConstant } from './known.ts';
import { BRANCHES } from './memory.ts';
import { readNamespace } from './name.ts';
import { isOpaque } from './operations.ts';
import { attributeKind } from './operators/index.ts';
import { raised } from './value.ts';
import type { KnownValue, UnknownValue, Value } from './value.ts';
import type { World } from './world.ts';

/** The value of `object.name`. */
export function attribute(world: World, object: Value, name: string, span: Span): Value {
  if (isDynamicAttribute(name)) {
    world.loseEverything(world.reason('dynamic-code', { name }), true);
    return world.unknown('dynamic-code', { name });
  }
  if (object.type !== 'one-of') return attributeOf(world, object, name, span);
  return joinValues(
    object.options.map((option) => attributeOf(world, option, name, span)),
    BRANCHES,
  );
}

function attributeOf(world: World, object: KnownValue | UnknownValue, name: string, span: Span): Value {
  switch (object.type) {
    case 'unknown':
      if (isOpaque(object)) return world.unmodelled([object], world.placed(object.reason));
      return typed(world, object, object.kind as string, name, span);
    case 'module':
      return moduleAttribute(world, object.name, name, span);
    case 'function':
    case 'method':
    case 'class':
      world.escape([object]);
      world.noteRisk();
      return world.unknown('expression');
    case 'reference': {
      const state = world.read(object);
      return typed(world, object, state.type === 'unknown' ? state.was : state.type, name, span);
    }
    default:
      return typed(world, object, object.type, name, span);
  }
}

const TYPE_NAMES: Readonly<Record<string, readonly [two: string, three: string]>> = {
  bytes: ['str', 'bytes'],
  text: ['unicode', 'str'],
  none: ['NoneType', 'NoneType'],
};

/** Python's name of the type that the evaluator calls `type`. */
export function typeName(type: string, python: 2 | 3): string {
  return TYPE_NAMES[type]?.[python - 2] ?? type;
}

function typed(world: World, self: Value, type: string, name: string, span: Span): Value {
  const pythonType = typeName(type, world.dialect.python);
  switch (attributeKind(pythonType, name, world.dialect.python)) {
    case 'method':
      return { type: 'method', name, self };
    case 'other':
      return world.unknown('expression');
    case 'none':
      return world.raise(raised('AttributeError', `'${pythonType}' object has no attribute '${name}'`), span);
  }
}

function moduleAttribute(world: World, module: string, name: string, span: Span): Value {
  if (module === 'Defaults') {
    const binding = world.lookupDefault(name);
    if (binding.tainted) world.tainted = true;
    if (binding.maybeUnbound) world.noteRisk();
    if (binding.value !== undefined) return binding.value;
    if (world.defaultsComplete)
      world.raise(raised('AttributeError', `'module' object has no attribute '${name}'`), span);
    return world.unknown('module', { module });
  }
  if (module === 'mm_cfg') return readNamespace(world, name) ?? world.unknown('module', { module });
  if (module === 'Mailman' && name === 'Defaults') return { type: 'module', name };
  if (module === 'Mailman' && name === 'mm_cfg') return { type: 'module', name };
  const path = `${module}.${name}`;
  if (path === 'os.path') return { type: 'module', name: path };
  if (isModelledFunction(path)) return { type: 'function', name: path };
  const constant = moduleConstant(path, world.dialect.python);
  if (constant !== undefined) return constant;
  // An attribute that a standard module does not have raises an exception; one of a module of the site's own may be anything.
  world.noteRisk();
  if (!isStandardModule(module)) return world.unmodelled([], world.reason('module', { module }));
  return world.unknown('module', { module });
}
