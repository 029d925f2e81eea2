import type { RefusedFacts } from './act-outcome';
import type { ClaimAct, ClaimDocument } from './claim-document';
import type { ClaimCommand } from './command';
import type { DecisionOutcome, Refusal } from './decision';

type Refused = Extract<DecisionOutcome, { readonly kind: 'refused' }>;

/**
 * Refuses a message for good: a repeat hears the same.
 *
 * @param target the claim that was to be acted upon, where it is known
 */
export function refused(
  command: ClaimCommand,
  refusal: Refusal,
  target: ClaimDocument | null = null,
  act: ClaimAct = command.kind,
): Refused {
  const { claimId, personId, contentHashes } = command;
  return { kind: 'refused', act, claimId, personId, facts: factsOf(command, target), contentHashes, refusal };
}

function factsOf(command: ClaimCommand, target: ClaimDocument | null): RefusedFacts {
  const { institutionCode, treatmentRegion, insuredRegion } = command;
  const isBill = command.kind === 'settle' || command.kind === 'hold';
  const visit = isBill ? command : target?.money?.facts;
  const business = visit?.business ?? null;
  const visitDate = visit?.visitDate ?? null;
  return { institutionCode, treatmentRegion, insuredRegion, business, visitDate };
}
