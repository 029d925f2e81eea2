/**
 * Follows the oldest entry of a map; calling the result gives it, or null when the map is empty.
 *
 * One cursor is kept: a map that is always filled at one end and emptied at the other begins with the places of what was deleted,
 * and whoever looks from the beginning each time walks over all of them. An entry that is deleted and set again is the newest.
 */
export function followOldest<Key, Value>(map: ReadonlyMap<Key, Value>): () => readonly [Key, Value] | null {
  let cursor = map.entries();
  let oldest: readonly [Key, Value] | null = null;
  return () => {
    if (oldest !== null && map.get(oldest[0]) === oldest[1]) return oldest;
    let next = cursor.next();
    if (next.done === true) {
      // A cursor that has once come to the end stays there.
      cursor = map.entries();
      next = cursor.next();
    }
    oldest = next.done === true ? null : next.value;
    return oldest;
  };
}
