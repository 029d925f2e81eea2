import { encodeStatusQuery } from '@medclear/contracts';
import { provinceOfClaim } from '@medclear/domain';
import type { ClaimId, InstitutionCode } from '@medclear/domain';
import type { RecentAnswers } from '../inbox/recent-answers';
import { refusedUnsent, UNKNOWN } from '../submit/submission-outcome';
import type { SubmissionOutcome } from '../submit/submission-outcome';
import { askProvince } from './ask-province';
import type { Asking } from './ask-province';
import type { ClaimOwners } from './claim-owners';
import type { ToldOffsets } from './told-offsets';

export interface AskingStatus extends Asking {
  readonly recent: RecentAnswers;
  readonly owners: ClaimOwners;
  readonly told: Pick<ToldOffsets, 'find'>;
}

/** Tells one institution how a claim of its own stands; another's is answered like one that nobody knows. */
export type AskStatus = (claimId: ClaimId, institutionCode: InstitutionCode) => Promise<SubmissionOutcome>;

/**
 * Asks the claim's province, which alone knows how a claim stands now.
 *
 * It is asked for a state not older than what this gateway has told of the person. When it has none, or is away, the claim's answer
 * itself is told again.
 */
export function createAskStatus(parts: AskingStatus): AskStatus {
  return async (claimId, institutionCode) => {
    const province = provinceOfClaim(claimId);
    if (!parts.provinces.has(province)) return refusedUnsent('CLAIM_UNKNOWN', `province ${province}`);
    const question = { key: claimId, value: encodeStatusQuery({ claimId, atLeastOffset: parts.told.find(claimId) }) };
    const asked = await askProvince(parts, province, question);
    if (asked.kind === 'replied' && asked.reply.outcome.kind !== 'unknown') return ownOnly(asked, institutionCode);
    const remembered = parts.owners.find(claimId) === institutionCode ? parts.recent.find(claimId) : null;
    return remembered === null ? asked : { kind: 'replied', reply: { ...remembered, standing: null } };
  };
}

type Replied = Extract<SubmissionOutcome, { kind: 'replied' }>;

/** A province that does not say yet whose claim it is leaves the question open. */
function ownOnly(asked: Replied, institutionCode: InstitutionCode): SubmissionOutcome {
  const owner = asked.reply.standing?.institutionCode ?? null;
  if (owner === null) return UNKNOWN;
  return owner === institutionCode ? asked : refusedUnsent('CLAIM_UNKNOWN');
}
