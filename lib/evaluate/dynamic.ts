/**
 * Names whose mere mention means that anything may change: they lead to the namespaces themselves, run text as code, or replace
 * built-in functions. `reflective` holds attribute names too.
 */
const DYNAMIC_NAMES = new Set([
  '__builtin__',
  '__builtins__',
  '__import__',
  '__loader__',
  '__main__',
  'builtins',
  'code',
  'ctypes',
  'delattr',
  'eval',
  'exec',
  'execfile',
  'gc',
  'globals',
  'imp',
  'importlib',
  'inspect',
  'locals',
  'reload',
  'runpy',
  'setattr',
  'vars',
  'new',
]);

const DYNAMIC_ATTRIBUTES = new Set([
  'modules',
  '_getframe',
  'settrace',
  'setprofile',
  'func_globals',
  'func_code',
  'func_closure',
  'f_globals',
  'f_locals',
  'f_back',
  'f_builtins',
  'gi_frame',
  'tb_frame',
  'im_func',
  'exc_info',
  'last_traceback',
  'meta_path',
  'path_hooks',
  '_current_frames',
  'call_tracing',
  'exitfunc',
  'displayhook',
  'excepthook',
]);

/** Special names that lead nowhere. */
const HARMLESS = new Set([
  '__all__',
  '__author__',
  '__doc__',
  '__file__',
  '__future__',
  '__init__',
  '__name__',
  '__repr__',
  '__str__',
  '__version__',
]);

/** True for a name that leads out of what can be followed. */
export function isDynamicName(name: string): boolean {
  return DYNAMIC_NAMES.has(name);
}

/** True for an attribute that does; a `__special__` one may, unless it is known to be harmless. */
export function isDynamicAttribute(name: string): boolean {
  return (
    DYNAMIC_ATTRIBUTES.has(name) ||
    DYNAMIC_NAMES.has(name) ||
    (name.startsWith('__') && name.endsWith('__') && !HARMLESS.has(name))
  );
}

/** The first of `names` by which code that is not followed step by step may reach anything at all. */
export function loosest(names: Iterable<string>): string | undefined {
  for (const name of names) if (name === 'Defaults' || name === 'mm_cfg' || isDynamicAttribute(name)) return name;
  return undefined;
}
