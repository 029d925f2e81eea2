import { provinceOfClaim } from '@medclear/domain';
import type { ClaimCommand, ClaimId } from '@medclear/domain';
import { followOldest } from '../inbox/follow-oldest';

/** How far each person's claims have been told of by this gateway: nobody is shown a state from before that. */
export interface ToldOffsets {
  /** A province has told what it decided of a command. */
  remember(command: ClaimCommand, commandOffset: number): void;
  /** The next command offset that a state of the claim must have reached; 0 when nothing was told lately. */
  find(claimId: ClaimId): number;
}

/** The oldest go first; about as many as there are answers remembered. */
const MOST_CLAIMS = 50_000;

/** Keeps it by person, for an act of a person may end a hold of the same person without naming it. */
export function createToldOffsets(most = MOST_CLAIMS): ToldOffsets {
  const persons = new Map<ClaimId, string>();
  /** A new object each time: whoever follows the oldest sees by it that a person has moved to the end. */
  const offsets = new Map<string, { readonly next: number }>();
  const [oldestClaim, oldestPerson] = [followOldest(persons), followOldest(offsets)];
  return {
    remember: (command, commandOffset) => {
      const person = `${provinceOfClaim(command.claimId)} ${command.personId}`;
      const next = Math.max(offsets.get(person)?.next ?? 0, commandOffset + 1);
      offsets.delete(person);
      offsets.set(person, { next });
      persons.set(command.claimId, person);
      if ('targetId' in command && !persons.has(command.targetId)) persons.set(command.targetId, person);
      forget(persons, oldestClaim, most);
      forget(offsets, oldestPerson, most);
    },
    find: (claimId) => offsets.get(persons.get(claimId) ?? '')?.next ?? 0,
  };
}

function forget<Key>(kept: Map<Key, unknown>, oldestKept: () => readonly [Key, unknown] | null, most: number): void {
  while (kept.size > most) {
    const oldest = oldestKept();
    if (oldest === null) return;
    kept.delete(oldest[0]);
  }
}
