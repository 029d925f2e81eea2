import type { BenefitMovement } from '../benefit/benefit-visit';
import { poolingAreaOf } from '../regions/pooling-area-of';
import { findPolicyVersion } from '../policy/find-policy-version';
import type { ClaimDocument } from './claim-document';
import { billAnswerOf, moneyOf } from './open-hold';

/** A movement of some lines together with a number of admissions. */
export function withAdmissions(movement: BenefitMovement, admissions: number): BenefitMovement {
  return { ...movement, groupUsage: { ...movement.groupUsage, admissions } };
}

/** The admissions that a claim counts for in its year. */
export function admissionsOf(document: ClaimDocument): number {
  return moneyOf(document).usage.movement.groupUsage.admissions;
}

/** The admissions that go with a claim's last line when it is refunded: none where the policy that paid it keeps them. */
export function refundedAdmissionsOf(document: ClaimDocument): number {
  const { facts, usage } = moneyOf(document);
  const { pool } = poolingAreaOf(facts.insuredRegion, facts.visitDate);
  const policy = findPolicyVersion(pool, billAnswerOf(document).policyVersion);
  const takesBack = policy?.schemes[usage.scheme]?.refundTakesBackAdmission ?? false;
  return takesBack ? admissionsOf(document) : 0;
}
