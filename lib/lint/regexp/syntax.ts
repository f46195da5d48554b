/** A regular expression of Python's re module, as far as it is modelled here. */
export type RegExpNode =
  | { readonly kind: 'character'; readonly matches: (character: string) => boolean }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'group'; readonly name: string | undefined; readonly body: RegExpNode }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly RegExpNode[] }
  | {
      readonly kind: 'repeat';
      readonly body: RegExpNode;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    };

export interface Pattern {
  readonly kind: 'pattern';
  readonly node: RegExpNode;
  /** The names of its groups. */
  readonly names: ReadonlySet<string>;
}

/** invalid: Python refuses it for sure (re.error). unknown: not modelled here. */
export type Parsed = Pattern | { readonly kind: 'invalid'; readonly message: string } | { readonly kind: 'unknown' };

/** Whether the node can match nothing at all. */
export function isNullable(node: RegExpNode): boolean {
  switch (node.kind) {
    case 'character':
      return false;
    case 'start':
    case 'end':
      return true;
    case 'group':
      return isNullable(node.body);
    case 'sequence':
      return node.parts.every(isNullable);
    case 'choice':
      return node.parts.some(isNullable);
    case 'repeat':
      return node.min === 0 || isNullable(node.body);
  }
}

/** Whether a named group stands in the node. */
export function hasName(node: RegExpNode): boolean {
  switch (node.kind) {
    case 'group':
      return node.name !== undefined || hasName(node.body);
    case 'sequence':
    case 'choice':
      return node.parts.some(hasName);
    case 'repeat':
      return hasName(node.body);
    default:
      return false;
  }
}
