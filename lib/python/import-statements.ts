import type { Cursor } from './cursor.ts';
import type { FromImportStatement, ImportedModule, ImportedName, ImportStatement } from './syntax.ts';
import { checkName } from './targets.ts';
import { TokenKind } from './token.ts';

/** `import a.b as c, d`, without its place. */
export function importModules(cursor: Cursor): Pick<ImportStatement, 'kind' | 'modules'> {
  cursor.advance();
  const modules: ImportedModule[] = [];
  do {
    const { start } = cursor;
    const { span } = cursor;
    const path = dottedName(cursor);
    const alias = asName(cursor);
    if (alias === undefined) checkName(cursor, path, span);
    modules.push({ path, alias, start, end: cursor.previousEnd });
  } while (cursor.acceptOperator(','));
  return { kind: 'import', modules };
}

/** `from a.b import c as d`, `from . import e` or `from f import *`, without its place. `stars`: `import *` is refused, as Python 3 does within definitions. */
export function importFrom(
  cursor: Cursor,
  stars?: 'refuse-star',
): Pick<FromImportStatement, 'kind' | 'level' | 'module' | 'names'> {
  cursor.advance();
  let level = 0;
  while (cursor.isOperator('.') || cursor.isOperator('...')) {
    level += cursor.text.length;
    cursor.advance();
  }
  const module = level > 0 && cursor.isWord('import') ? '' : dottedName(cursor);
  if (!cursor.acceptWord('import')) throw cursor.refuse('expected', { expected: 'import' });
  if (stars === 'refuse-star' && cursor.isOperator('*')) throw cursor.refuse('star-import-inside');
  if (cursor.acceptOperator('*')) return { kind: 'from', level, module, names: '*' };
  return { kind: 'from', level, module, names: importedNames(cursor) };
}

function importedNames(cursor: Cursor): ImportedName[] {
  const brackets = cursor.acceptOperator('(');
  const names: ImportedName[] = [];
  do {
    if (brackets && cursor.isOperator(')') && names.length > 0) break;
    const { span } = cursor;
    const { start } = span;
    const name = cursor.expectName();
    const alias = asName(cursor);
    if (alias === undefined) checkName(cursor, name, span);
    names.push({ name, alias, start, end: cursor.previousEnd });
  } while (cursor.acceptOperator(','));
  if (brackets) cursor.expectOperator(')');
  return names;
}

function dottedName(cursor: Cursor): string {
  let path = cursor.expectName();
  while (cursor.acceptOperator('.')) path += `.${cursor.expectName()}`;
  return path;
}

function asName(cursor: Cursor): string | undefined {
  if (cursor.kind !== TokenKind.Name || !cursor.acceptWord('as')) return undefined;
  const { span } = cursor;
  const name = cursor.expectName();
  checkName(cursor, name, span);
  return name;
}
