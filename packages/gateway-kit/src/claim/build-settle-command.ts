import { deriveClaimId, derivePersonId, hashCredential } from '@medclear/contracts';
import { provinceOf, sumItemSplits } from '@medclear/domain';
import type { Catalogue, RefusalCode, SettleCommand } from '@medclear/domain';
import { hashContents } from '../content/hash-contents';
import type { FieldIssue } from '../validation/field-issue';
import type { DeclaredClaim } from './declared-claim';
import { splitLines } from './split-lines';
import type { LinePath } from './split-lines';

export interface ClaimKeys {
  /** Makes person and card numbers unreadable; the same in every gateway and at the registry. */
  readonly person: string;
  /** Makes the content of messages comparable without being readable. */
  readonly content: string;
}

export type BuiltCommand =
  | { readonly ok: true; readonly command: SettleCommand }
  | { readonly ok: false; readonly code: RefusalCode; readonly issues: readonly FieldIssue[] };

export interface Paths {
  readonly total: string;
  readonly line: LinePath;
}

/** Makes the command of a bill: lines split, numbers hashed, the claim id derived; refuses a bill that does not add up. */
export function buildSettleCommand(
  claim: DeclaredClaim,
  keys: ClaimKeys,
  catalogue: Catalogue,
  paths: Paths,
): BuiltCommand {
  const split = splitLines(claim, catalogue, paths.line);
  if (!split.ok) return { ok: false, code: 'ENVELOPE_INVALID', issues: split.issues };
  const totals = sumItemSplits(split.lines);
  if (totals.totalFen !== claim.totalFen) {
    const issue = { path: paths.total, zh: '与费用明细之和不符', en: 'is not the sum of the lines' };
    return { ok: false, code: 'AMT_DETAIL_SUM', issues: [issue] };
  }
  return { ok: true, command: { ...identityOf(claim, keys), totals, lines: split.lines } };
}

function identityOf(claim: DeclaredClaim, keys: ClaimKeys): Omit<SettleCommand, 'totals' | 'lines'> {
  const { institutionCode, messageId, business, treatmentRegion, insuredRegion, visitDate } = claim;
  const { credentialKind, cardIdentificationCode, usesAccount, hospitalLevel } = claim;
  return {
    kind: 'settle',
    claimId: deriveClaimId(provinceOf(insuredRegion), institutionCode, messageId),
    institutionCode,
    messageId,
    business,
    treatmentRegion,
    insuredRegion,
    personId: derivePersonId(keys.person, claim.personNumber),
    visitDate,
    credentialKind,
    cardHash: cardIdentificationCode === null ? null : hashCredential(keys.person, cardIdentificationCode),
    usesAccount,
    hospitalLevel,
    contentHashes: hashContents(keys.content, claim),
  };
}
