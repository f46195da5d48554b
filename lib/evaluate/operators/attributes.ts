/** What a built-in type has under a name: a method, something else, or certainly nothing. */
export function attributeKind(typeName: string, attribute: string, python: 2 | 3): 'method' | 'other' | 'none' {
  return typeName !== '' && attribute.startsWith('_') && python > 1 ? 'other' : 'method';
}
