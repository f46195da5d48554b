import type { Module } from '../python/module.ts';
import type { FromImportStatement, Statement } from '../python/syntax.ts';
import { flatten } from '../python/walk.ts';
import type { World } from './world.ts';

/** True for `from Defaults import ...` and `from Mailman.Defaults import ...`. */
export function isDefaultsImport(statement: Statement): statement is FromImportStatement {
  return statement.kind === 'from' && /^(Mailman\.)?Defaults$/.test(statement.module);
}

/** True when the file imports names of Defaults somewhere. */
export function importsDefaults(module: Module): boolean {
  return flatten(module.statements).some(isDefaultsImport);
}

/** The star import of Defaults below the present statement that brings `name`, as written. */
export function definedLater(world: World, name: string): string | undefined {
  if (world.statement === undefined || world.base?.lookup(name) === undefined) return undefined;
  const { start } = world.statement;
  const later = world.module.statements.find(
    (statement) => isDefaultsImport(statement) && statement.names === '*' && statement.start > start,
  );
  return later && world.source.text.slice(later.start, later.end);
}

/** Every name that the module or Defaults has, for suggestions. */
export function definedNames(world: World): string[] {
  const names = new Set<string>();
  for (let layer: typeof world.layer | undefined = world.layer; layer !== undefined; layer = layer.parent) {
    for (const [name, binding] of layer.names) if (binding.value !== undefined) names.add(name);
    if (layer.star !== undefined) for (const name of world.base?.names() ?? []) names.add(name);
  }
  return [...names, 'True', 'False', 'None'];
}
