import type { ContentGroup, ContentHashes } from '@medclear/domain';
import type { DeclaredClaim } from '../claim/declared-claim';
import { hashGroups } from './hash-groups';
import type { ContentValue, GroupedContent } from './hash-groups';

/**
 * Hashes a message in its eight groups, so that a repeat is told from another message and the answer names what differs.
 *
 * Values are compared as they were read: `240.0` and `240.00` are the same amount. Signature, sending time and whatever the
 * gateway does not know are no part of it.
 */
export function hashContents(contentKey: string, claim: DeclaredClaim): ContentHashes {
  return hashGroups(contentKey, withFurther(contentsOf(claim), claim.furtherContent));
}

function withFurther(groups: GroupedContent, further: DeclaredClaim['furtherContent']): GroupedContent {
  const added = Object.entries(further) as [ContentGroup, readonly ContentValue[]][];
  if (added.length === 0) return groups;
  const joined = added.map(([group, values]) => [group, [...groups[group], ...values]]);
  return { ...groups, ...(Object.fromEntries(joined) as Partial<GroupedContent>) };
}

function contentsOf(claim: DeclaredClaim): GroupedContent {
  return {
    institution: [claim.institutionCode, claim.treatmentRegion],
    person: [claim.insuredRegion, claim.personNumber, claim.credentialKind, claim.cardIdentificationCode],
    dates: [claim.visitDate],
    business: [claim.business],
    total: [claim.totalFen],
    lines: claim.lines.map((line) => [
      line.lineNumber,
      line.itemCode,
      line.quantityTenThousandths,
      line.unitPriceMicroYuan,
      line.amountFen,
    ]),
    accountUse: [claim.usesAccount],
    rest: [claim.hospitalLevel],
  };
}
