import { trusted } from '@medclear/domain';
import type { DueHold } from '@medclear/domain';

/** How an open hold stands in the sorted set. */
export function holdMember({ claimId, personId }: DueHold): string {
  return `${claimId} ${personId}`;
}

/** Reads a member of the sorted set. */
export function readHoldMember(member: string): DueHold {
  const [claimId = '', personId = ''] = member.split(' ');
  return { claimId: trusted.claimId(claimId), personId: trusted.personId(personId) };
}
