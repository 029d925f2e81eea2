/** Seeds from the first to the last. */
export interface SeedRange {
  readonly first: number;
  readonly last: number;
}

const RANGE = /^(\d{1,9})(?:-(\d{1,9}))?$/;

/** Reads `17` or `1-400`; null for anything else. */
export function readSeeds(text: string): SeedRange | null {
  const [, first, last = first] = RANGE.exec(text) ?? [];
  if (first === undefined || last === undefined || Number(last) < Number(first)) return null;
  return { first: Number(first), last: Number(last) };
}
