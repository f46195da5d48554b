/** The map that a map has for a key, which is made where there is none. */
export function within<A, B, T>(maps: Map<A, Map<B, T>>, key: A): Map<B, T> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const map = new Map<B, T>();
  maps.set(key, map);
  return map;
}
