import { CONTENT_GROUPS } from '@medclear/domain';
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
  const groups = contentsOf(claim);
  const content = CONTENT_GROUPS.map((group): [ContentGroup, readonly ContentValue[]] => [
    group,
    [...groups[group], ...(claim.furtherContent[group] ?? [])],
  ]);
  return hashGroups(contentKey, Object.fromEntries(content) as GroupedContent);
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
