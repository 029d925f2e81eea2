import { wantedFurther } from '@medclear/domain';
import type { ClaimId, LoadedState, WantedState } from '@medclear/domain';
import type { OwnerPorts } from '../province/ports';
import { mergeWanted } from './merge-wanted';
import { isCurrent } from './round-part';
import type { LoadedPart, RoundExits } from './round-part';

/** Loads what only the documents that were loaded show: under the same head, and only where something is missing. */
export async function loadFurther(
  { store }: OwnerPorts,
  exits: RoundExits,
  parts: readonly LoadedPart[],
): Promise<readonly LoadedPart[]> {
  const wanted = new Map(parts.map((part) => [part, furtherOf(part)]));
  const asked = parts.filter((part) => (wanted.get(part)?.claims.length ?? 0) > 0);
  if (asked.length === 0) return parts;
  try {
    const answers = await store.exchange(
      asked.map((part) => ({
        province: part.owned.province,
        apply: null,
        load: { at: part.head, wanted: wanted.get(part) ?? mergeWanted([]) },
      })),
    );
    const found = new Map(asked.map((part, at) => [part, answers[at]?.loaded]));
    return parts.flatMap((part) => (found.has(part) ? withFurther(exits, part, found.get(part)) : [part]));
  } catch (cause) {
    for (const part of asked) {
      part.owned.sendsAlone = true;
      exits.lose(part, 'store-away', cause);
    }
    return parts.filter((part) => !asked.includes(part));
  }
}

function furtherOf({ loaded, commands }: LoadedPart): WantedState {
  const known = new Map(loaded.claims.map((claim) => [claim.claimId, claim]));
  const view = { claim: (claimId: ClaimId) => known.get(claimId) ?? null };
  const further = mergeWanted(
    commands.map(({ content }) => wantedFurther(view, content)).filter((wanted) => wanted !== null),
  );
  return { ...further, claims: further.claims.filter((claimId) => !known.has(claimId)) };
}

function withFurther(
  exits: RoundExits,
  part: LoadedPart,
  further: LoadedState | 'fenced' | 'nothing-asked' | undefined,
): readonly LoadedPart[] {
  if (!isCurrent(part)) return [];
  if (further === undefined || further === 'fenced' || further === 'nothing-asked') {
    exits.lose(part, 'fenced');
    return [];
  }
  return [{ ...part, loaded: { ...part.loaded, claims: [...part.loaded.claims, ...further.claims] } }];
}
