import type { OwnerPorts } from '../province/ports';
import type { FoldedPart } from './round-part';

/** A part whose send has been answered, or not: then `acknowledgedOffset` is null. */
export interface PublishedPart extends FoldedPart {
  readonly acknowledgedOffset: number | null;
  readonly cause: unknown;
}

/** Appends the decisions of all provinces by one send; an error of it is doubt about every one of them. */
export async function publishParts(
  { journal }: OwnerPorts,
  parts: readonly FoldedPart[],
): Promise<readonly PublishedPart[]> {
  if (parts.length === 0) return [];
  const batches = parts.map(({ owned, folded }) => ({ province: owned.province, records: folded.records }));
  try {
    const acknowledged = await journal.append(batches);
    const offsets = new Map(acknowledged.map(({ province, baseOffset }) => [province, baseOffset]));
    return parts.map((part) => ({
      acknowledgedOffset: offsets.get(part.owned.province) ?? null,
      cause: undefined,
      ...part,
    }));
  } catch (cause) {
    return parts.map((part) => ({ acknowledgedOffset: null, cause, ...part }));
  }
}
