type Part = string | number | boolean | null | readonly Part[] | { readonly [key: string]: Part };

/**
 * The writer's schema without the records that a union of it has and the reader does not know.
 *
 * Every other change is read both ways. A record that was added to a union can only be read by versions that have it: an older
 * reader knows the schema's fingerprint as little as the record, and waits.
 */
export function withoutAddedBranches(writerText: string, readerText: string): string {
  const known = namesOf(JSON.parse(readerText) as Part);
  return JSON.stringify(prune(JSON.parse(writerText) as Part, known));
}

function prune(part: Part, known: ReadonlySet<string>): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (isList(part)) return part.filter((one) => !isAddedRecord(one, known)).map((one) => prune(one, known));
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, prune(value, known)]));
}

function isAddedRecord(part: Part, known: ReadonlySet<string>): boolean {
  if (typeof part !== 'object' || part === null || isList(part) || part['type'] !== 'record') return false;
  return typeof part['name'] === 'string' && !known.has(part['name']);
}

function namesOf(part: Part): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return new Set();
  if (isList(part)) return new Set(part.flatMap((one) => [...namesOf(one)]));
  const own = part['type'] === 'record' && typeof part['name'] === 'string' ? [part['name']] : [];
  return new Set([...own, ...Object.values(part).flatMap((one) => [...namesOf(one)])]);
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part);
}
