import { element } from './html-element.ts';
import type { Child, Markup } from './html-element.ts';

export interface Column {
  readonly name: string;
  /** Numbers stand at the right; short words are not broken. */
  readonly kind?: 'number' | 'short';
}

/** A table with headers for columns and rows. On a narrow screen its rows become blocks, so that roles have to be told and each cell bears its column's name. */
export function table(columns: readonly Column[], rows: readonly (readonly Child[])[]): Markup {
  const kind = (index: number): { class?: string } => {
    const name = columns[index]?.kind;
    return name === undefined ? {} : { class: name };
  };
  const head = columns.map(({ name }, index) =>
    element('th', { role: 'columnheader', scope: 'col', ...kind(index) }, name),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      { role: 'row' },
      row.map((cell, index) =>
        index === 0
          ? element('th', { role: 'rowheader', scope: 'row' }, cell)
          : element('td', { role: 'cell', 'data-label': columns[index]?.name ?? '', ...kind(index) }, cell),
      ),
    ),
  );
  return element(
    'table',
    { role: 'table' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, head)),
    element('tbody', { role: 'rowgroup' }, body),
  );
}
