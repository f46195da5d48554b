/** The map, without its oldest entry when it is large. */
export function bounded<K, V>(map: Map<K, V>): Map<K, V> {
  if (map.size < 50_000) return map;
  for (const [key] of map) {
    map.delete(key);
    break;
  }
  return map;
}
