import { isStandardModule, starNames } from '../mailman/stdlib.ts';
import type { FromImportStatement, ImportedModule, ImportedName, ImportStatement, Span } from '../python/syntax.ts';
import { attribute } from './attribute.ts';
import { isDynamicAttribute, isDynamicName } from './dynamic.ts';
import { importsDefaults } from './hints.ts';
import { hasKnownMembers, isModelledFunction, moduleConstant } from './known.ts';
import { nearest } from './nearest.ts';
import type { Value } from './value.ts';
import { PythonException } from './exceptions.ts';
import type { World } from './world.ts';

/** `import a, b.c, d as e`. */
export function importModules(world: World, statement: ImportStatement): void {
  for (const module of statement.modules) importModule(world, module);
}

function importModule(world: World, module: ImportedModule): void {
  const path = resolve(world, 0, module.path, module);
  const [first = ''] = module.path.split('.');
  const bound = module.alias === undefined ? resolve(world, 0, first, module) : path;
  const value = load(world, path, module, bound);
  const name = module.alias ?? first;
  world.bindName(name, value, 'import', { target: module, expression: undefined, value });
}

/** The module's canonical name: 'Defaults' and 'mm_cfg' whichever way they are spelled. */
function resolve(world: World, level: number, path: string, span: Span): string {
  if (level > 0) return level === 1 ? path || 'Mailman' : '.'.repeat(level) + path;
  if (path === 'Mailman.Defaults' || path === 'Mailman.mm_cfg') return path.slice(8);
  if (world.dialect.python === 3 && (path === 'Defaults' || path === 'mm_cfg')) {
    // Python 3 knows no implicit relative import, and Mailman's own folder is not on its path.
    throw new PythonException('no-such-module', 'ModuleNotFoundError', span, { module: path, hint: `Mailman.${path}` });
  }
  return path;
}

/** Runs an import of `path` and gives the module object `bound`. */
function load(world: World, path: string, span: Span, bound: string): Value {
  if (path.split('.').some(isDynamicName)) {
    world.loseEverything(world.reason('dynamic-code', { name: path }), true);
    return world.unknown('dynamic-code', { name: path });
  }
  if (path === 'Defaults' || path === 'mm_cfg' || path === 'Mailman') return { type: 'module', name: bound };
  world.noteRisk();
  if (isStandardModule(path)) return { type: 'module', name: bound };
  world.assumptions.push({ module: path, start: span.start, end: span.end });
  return bound === 'Mailman' || isStandardModule(bound)
    ? { type: 'module', name: bound }
    : world.unknown('module', { module: bound });
}

/** `from module import a, b as c` or `from module import *`. */
export function importFrom(world: World, statement: FromImportStatement): void {
  if (statement.level === 0 && statement.module === '__future__') return importFuture(world, statement);
  const module = resolve(world, statement.level, statement.module, statement);
  if (statement.names === '*') return importStar(world, statement, module);
  for (const imported of statement.names) {
    const value = importName(world, module, imported);
    world.bindName(imported.alias ?? imported.name, value, 'import', {
      target: imported,
      expression: undefined,
      value,
    });
  }
}

/** `from __future__ import division` binds the name to an object that tells about the feature. */
function importFuture(world: World, statement: FromImportStatement): void {
  if (statement.names === '*') return;
  for (const imported of statement.names) {
    const value = world.unknown('module', { module: '__future__' });
    world.bindName(imported.alias ?? imported.name, value, 'import', {
      target: imported,
      expression: undefined,
      value,
    });
  }
}

function importName(world: World, module: string, imported: ImportedName): Value {
  const path = `${module}.${imported.name}`;
  if (module === 'Mailman') {
    const inner = resolve(world, 0, path, imported);
    return load(world, inner, imported, inner);
  }
  if (module === 'Defaults') {
    const binding = world.lookupDefault(imported.name);
    if (binding.value === undefined && world.defaultsComplete) {
      const names = world.base?.names() ?? [];
      const hint = nearest(imported.name, names);
      const args = { module, name: imported.name, ...(hint !== undefined && { hint }) };
      throw new PythonException('no-such-import', 'ImportError', imported, args);
    }
    return attribute(world, { type: 'module', name: module }, imported.name, imported);
  }
  load(world, module, imported, module);
  if (isDynamicAttribute(imported.name))
    return attribute(world, { type: 'module', name: module }, imported.name, imported);
  if (module === 'mm_cfg' || isStandardModule(module)) {
    return isStandardModule(path) && path !== 'os.path'
      ? { type: 'module', name: path }
      : attribute(world, { type: 'module', name: module }, imported.name, imported);
  }
  return world.unknown('imported', { module });
}

function importStar(world: World, statement: FromImportStatement, module: string): void {
  if (module === 'Defaults') {
    world.starImport();
    if (world.nesting === 0) world.defaultsImport = statement;
    return;
  }
  const names = starNames(module, world.dialect.python);
  if (names === undefined || isDynamicName(module)) {
    refuseMisspelling(world, statement, module);
    return importUnknownStar(world, module, statement);
  }
  if (names.some(isDynamicAttribute)) {
    world.loseEverything(world.reason('dynamic-code', { name: module }), true);
    return;
  }
  world.spend(names.length);
  const known = hasKnownMembers(module);
  for (const name of names) {
    const value =
      (known ? knownMember(world, `${module}.${name}`) : undefined) ?? world.unknown('imported', { module });
    world.bindName(name, value, 'star-import', { target: statement, expression: undefined, value });
  }
  world.noteRisk();
}

function knownMember(world: World, path: string): Value | undefined {
  if (path === 'os.path') return { type: 'module', name: path };
  return isModelledFunction(path) ? { type: 'function', name: path } : moduleConstant(path, world.dialect.python);
}

/** A star import of `Default`, `defaults` and the like, in a file that imports Defaults nowhere else, is a slip. */
function refuseMisspelling(world: World, statement: FromImportStatement, module: string): void {
  const last = module.split('.').pop() as string;
  if (nearest(last, ['Defaults']) === undefined || isStandardModule(module) || importsDefaults(world.module)) return;
  const hint = module.includes('.') ? 'Mailman.Defaults' : 'Defaults';
  throw new PythonException('no-such-module', 'ImportError', statement, { module, hint });
}

/** Any public name may be another one from here on. */
function importUnknownStar(world: World, module: string, statement: FromImportStatement): void {
  world.noteRisk();
  world.assumptions.push({ module, start: statement.start, end: statement.end });
  const reason = world.reason('star-import', { module });
  world.loseEverything(reason, false);
}
