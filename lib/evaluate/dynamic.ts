/**
 * Names whose mere mention means that anything may change: they lead to the namespaces themselves, run text as code, or replace
 * built-in functions. `reflective` holds attribute names too.
 */
const DYNAMIC_NAMES = new Set([
  '__builtin__', '__builtins__', '__import__', '__loader__', '__main__', 'builtins', 'code', 'ctypes', 'delattr', 'eval', 'exec', 'execfile', 'gc',
  'globals', 'imp', 'importlib', 'inspect', 'locals', 'reload', 'runpy', 'setattr', 'vars', 'new',
]);

const DYNAMIC_ATTRIBUTES = new Set([
  'modules', '_getframe', 'settrace', 'setprofile', 'func_globals', 'func_code', 'func_closure', 'f_globals', 'f_locals', 'f_back', 'f_builtins', 'gi_frame',
  'tb_frame', 'im_func', 'exc_info', 'last_traceback', 'meta_path', 'path_hooks', '_current_frames', 'call_tracing', 'exitfunc', 'displayhook', 'excepthook',
]);

/** True for a name that leads out of what can be followed. */
export function isDynamicName(name: string): boolean {
  return DYNAMIC_NAMES.has(name);
}

/** True for an attribute that does; every `__special__` one may. */
export function isDynamicAttribute(name: string): boolean {
  return DYNAMIC_ATTRIBUTES.has(name) || (name.startsWith('__') && name.endsWith('__')) || DYNAMIC_NAMES.has(name);
}
