import { printable } from '../layout.ts';

/** HTML that is made of escaped text only. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Child = Markup | string | readonly Child[];
type Attributes = Readonly<Record<string, string | number>>;

const VOID = new Set(['meta', 'br']);

/** An element; strings in it are text, whatever they hold. `name` and the attributes' names are ours, never of a log. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const start = `<${name}${written.join('')}>`;
  return new Markup(VOID.has(name) ? start : `${start}${markup(children)}</${name}>`);
}

/** The HTML of children one after the other. */
export function markup(child: Child): string {
  if (child instanceof Markup) return child.html;
  return typeof child === 'string' ? escaped(child) : child.map(markup).join('');
}

/** Text in HTML, and between quotes in an attribute. Control characters, and those that turn the direction of writing, are made visible. */
function escaped(text: string): string {
  const visible = text.split('\n').map(printable).join('\n');
  return visible.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
