import { CONTENT_GROUPS } from './command';
import type { ClaimCommand, ContentGroup } from './command';
import type { ClaimDocument } from './claim-document';
import type { DecisionOutcome } from './decision';
import { refused } from './refuse';

/** Decides a message whose id is known: the answer of then, a conflict, or the refusal of an id that was reversed unseen. */
export function decideRepeat(command: ClaimCommand, known: ClaimDocument): DecisionOutcome {
  const { claimId } = command;
  if (known.contentHashes === null)
    return refused(command, { code: 'ALREADY_REVERSED', detail: null }, null, 'blocked');
  const differingGroups = differingFrom(command, known, known.contentHashes);
  if (differingGroups.length > 0) return { kind: 'conflicted', claimId, differingGroups };
  return { kind: 'repeated', claimId, originalCommandOffset: known.commandOffset };
}

/** Another act under the same id is another business, whatever the hashes say. */
function differingFrom(
  { kind, contentHashes }: ClaimCommand,
  { act }: ClaimDocument,
  known: ClaimCommand['contentHashes'],
): readonly ContentGroup[] {
  const isOtherAct = act !== 'blocked' && act !== kind;
  return CONTENT_GROUPS.filter(
    (group) => contentHashes[group] !== known[group] || (isOtherAct && group === 'business'),
  );
}
