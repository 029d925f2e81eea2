import type { ContentLine } from './digest-province';

/** One key of a province that two stores do not hold alike. */
export interface ContentDifference {
  readonly key: string;
  readonly kind: 'changed' | 'missing' | 'not-in-the-journal';
}

/** Names every key whose value in the store is not the one that the journal makes. */
export function compareContents(
  stored: readonly ContentLine[],
  replayed: readonly ContentLine[],
): readonly ContentDifference[] {
  const left = new Map(stored);
  const differences: ContentDifference[] = [];
  for (const [key, valueHash] of replayed) {
    const found = left.get(key);
    left.delete(key);
    if (found !== valueHash) differences.push({ key, kind: found === undefined ? 'missing' : 'changed' });
  }
  for (const key of left.keys()) differences.push({ key, kind: 'not-in-the-journal' });
  return differences;
}
