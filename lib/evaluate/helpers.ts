import type { CallExpression } from '../python/syntax.ts';
import type { Arguments } from './arguments.ts';
import { isOpaque } from './operations.ts';
import { method, setItem } from './operators/index.ts';
import type { Reason } from './reason.ts';
import { bytes, NONE, raised, text, tuple } from './value.ts';
import type { Raised, Value } from './value.ts';
import type { World } from './world.ts';

/**
 * `add_virtualhost(urlhost, emailhost=None)` (Defaults.py): VIRTUAL_HOSTS[urlhost.lower()] = emailhost.lower();
 * without emailhost, urlhost less its first label.
 */
export function addVirtualHost(world: World, node: CallExpression, args: Arguments, reason: Reason): Value {
  const bound = bind(['urlhost', 'emailhost'], 1, args);
  if (bound === undefined) return world.raise(wrongArguments('add_virtualhost'), node);
  const [urlhost, emailhost = NONE] = bound;
  if (!isString(urlhost) || (emailhost.type !== 'none' && !isString(emailhost))) {
    return unknownCall(world, 'VIRTUAL_HOSTS', bound, reason);
  }
  const host = emailhost.type === 'none' ? withoutFirstLabel(urlhost) : emailhost;
  return store(world, node, 'VIRTUAL_HOSTS', lower(world, urlhost), lower(world, host), reason);
}

/** `add_language(code, description, charset, direction='ltr')` (Defaults.py): LC_DESCRIPTIONS[code] = (description, charset, direction). */
export function addLanguage(world: World, node: CallExpression, args: Arguments, reason: Reason): Value {
  const bound = bind(['code', 'description', 'charset', 'direction'], 3, args);
  if (bound === undefined) return world.raise(wrongArguments('add_language'), node);
  const [code, description, charset, direction] = bound as [Value, Value, Value, Value | undefined];
  const ltr = world.dialect.python === 2 ? bytes('ltr') : text('ltr');
  if (code.type === 'one-of' || isOpaque(code)) return unknownCall(world, 'LC_DESCRIPTIONS', bound, reason);
  return store(world, node, 'LC_DESCRIPTIONS', code, tuple([description, charset, direction ?? ltr]), reason);
}

/** The arguments in the order of `names`; undefined where Python refuses the call. */
function bind(names: readonly string[], required: number, { positional, keywords }: Arguments): Value[] | undefined {
  if (positional.length > names.length) return undefined;
  const values: (Value | undefined)[] = names.map((_, i) => positional[i]);
  for (const [name, value] of keywords) {
    const i = names.indexOf(name);
    if (i < 0 || values[i] !== undefined) return undefined;
    values[i] = value;
  }
  if (values.slice(0, required).some((value) => value === undefined)) return undefined;
  while (values.length > 0 && values[values.length - 1] === undefined) values.pop();
  return values as Value[];
}

type StringValue = Extract<Value, { readonly type: 'bytes' | 'text' }>;

function isString(value: Value | undefined): value is StringValue {
  return value?.type === 'bytes' || value?.type === 'text';
}

function withoutFirstLabel(host: StringValue): StringValue {
  const dot = host.value.indexOf('.');
  return { type: host.type, value: dot < 0 ? '' : host.value.slice(dot + 1) };
}

function lower(world: World, value: StringValue): Value {
  const result = method(value, 'lower', [], [], world);
  return result === undefined || result.type === 'raise' || result.type === 'new'
    ? world.unknown('expression', undefined, value.type)
    : result;
}

function wrongArguments(name: string): Raised {
  return raised('TypeError', `${name}() called with wrong arguments`);
}

/** The object that a function of Defaults works on. */
function target(world: World, setting: string): Value | undefined {
  const binding = world.ownDefaults ? world.lookup(setting) : world.lookupDefault(setting);
  if (binding.tainted) world.tainted = true;
  return binding.value;
}

function store(world: World, node: CallExpression, setting: string, key: Value, value: Value, reason: Reason): Value {
  const self = target(world, setting);
  if (self?.type !== 'reference') return unknownCall(world, setting, [key, value, ...(self ? [self] : [])], reason);
  const object = setItem(world.read(self), key, value, world);
  if (object.type === 'raise') return world.raise(object, node);
  if (object.type === 'unknown' || (object.type === 'dict' && object.fuzzy !== undefined))
    world.escape([self, key, value]);
  world.write(self, object);
  world.record(setting, 'indirect', { target: node, expression: undefined, value: self });
  return NONE;
}

function unknownCall(world: World, setting: string, inputs: readonly Value[], reason: Reason): Value {
  const self = target(world, setting);
  world.unmodelled(self === undefined ? inputs : [self, ...inputs], reason);
  return NONE;
}
