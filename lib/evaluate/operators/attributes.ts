import { ATTRIBUTE_NAMES } from './attribute-names.ts';

const cache = new Map<string, ReadonlyMap<string, 'method' | 'other'>>();

function attributesOf(typeName: string, python: 2 | 3): ReadonlyMap<string, 'method' | 'other'> | undefined {
  const key = `${python}${typeName}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const names = ATTRIBUTE_NAMES[python];
  const [methods, others] = Object.hasOwn(names, typeName) ? (names[typeName] ?? []) : [];
  if (methods === undefined || others === undefined) return undefined;
  const map = new Map<string, 'method' | 'other'>();
  for (const name of methods.split(' ')) map.set(name, 'method');
  for (const name of others.split(' ')) map.set(name, 'other');
  cache.set(key, map);
  return map;
}

/**
 * What the built-in type `typeName` (Python's name: 'str', 'NoneType') has under `attribute`: a method, something else, or certainly
 * nothing, so that Python raises AttributeError.
 */
export function attributeKind(typeName: string, attribute: string, python: 2 | 3): 'method' | 'other' | 'none' {
  const attributes = attributesOf(typeName, python);
  return attributes === undefined ? 'other' : (attributes.get(attribute) ?? 'none');
}
