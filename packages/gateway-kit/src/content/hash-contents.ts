import { hashContent } from '@medclear/contracts';
import { CONTENT_GROUPS } from '@medclear/domain';
import type { ContentGroup, ContentHashes } from '@medclear/domain';
import type { DeclaredClaim } from '../claim/declared-claim';

type ContentValue = string | number | boolean | null | readonly ContentValue[];

/**
 * Hashes a message in its eight groups, so that a repeat is told from another message and the answer names what differs.
 *
 * Values are compared as they were read: `240.0` and `240.00` are the same amount. Signature, sending time and whatever the
 * gateway does not know are no part of it.
 */
export function hashContents(contentKey: string, claim: DeclaredClaim): ContentHashes {
  const groups = contentsOf(claim);
  const hashes = CONTENT_GROUPS.map((group): [ContentGroup, string] => {
    const further = claim.furtherContent[group] ?? [];
    return [group, hashContent(contentKey, group, JSON.stringify([...groups[group], ...further]))];
  });
  return Object.fromEntries(hashes) as Record<ContentGroup, string>;
}

function contentsOf(claim: DeclaredClaim): Readonly<Record<ContentGroup, readonly ContentValue[]>> {
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
