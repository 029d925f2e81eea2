import { chooseRelation } from '../eligibility/choose-relation';
import type { EligibilityFacts } from '../eligibility/eligibility-facts';
import type { EligibilityQuestion } from '../eligibility/eligibility-question';
import type { EligibilityVerdict } from '../eligibility/eligibility-verdict';
import { judgeEligibility } from '../eligibility/judge-eligibility';
import type { BusinessDate, RegionCode } from '../ids/brands';
import { USUAL_ELIGIBILITY } from '../policy/figures/usual-eligibility';
import type { PolicyVersion } from '../policy/region-policy';
import type { BillCommand } from './command';
import type { PersonDocument, RegionPairDocument } from './documents';
import { pooledPairKey } from './pooled-pair-key';
import { regionPairKey } from './region-pair-key';
import type { StateView } from './state';

/** A command with the state before it, the person it is for, and the policy of the day that counts. */
export interface AskedVisit {
  readonly state: StateView;
  readonly command: BillCommand;
  /** Null while nobody registered them. */
  readonly person: PersonDocument | null;
  /** Null before the region's first one: then the usual choices are asked, so that an earlier refusal goes first. */
  readonly policy: PolicyVersion | null;
}

/**
 * Asks the rules of the insured place who may be paid.
 *
 * @param settledOn the log's day in UTC+8
 */
export function askEligibility(asked: AskedVisit, settledOn: BusinessDate): EligibilityVerdict {
  const { command, policy } = asked;
  const question: EligibilityQuestion = {
    care: command.business,
    eventDate: command.visitDate,
    settledOn,
    dischargedOn: command.dischargedOn,
    institutionCode: command.institutionCode,
    treatmentRegion: command.treatmentRegion,
    insuredRegion: command.insuredRegion,
    diseaseCode: command.diseaseCode,
    credential: {
      kind: command.credentialKind,
      cardHash: command.cardHash,
      cardIssuerRegion: command.cardIssuerRegion,
      voucher: command.voucher,
    },
    isEmergency: command.isEmergency,
    usesPool: usesPool(asked),
  };
  return judgeEligibility(question, factsOf(asked), policy === null ? USUAL_ELIGIBILITY : policy.eligibility);
}

function factsOf({ state, command, person }: AskedVisit): EligibilityFacts {
  const { cardIssuerRegion } = command;
  return {
    person,
    institution: state.institution(command.institutionCode),
    issuer: cardIssuerRegion === null ? null : state.issuer(cardIssuerRegion),
    pair: pairWith(state, command, command.insuredRegion),
    issuerPair: cardIssuerRegion === null ? null : pairWith(state, command, cardIssuerRegion),
    quota: null,
  };
}

function pairWith(state: StateView, command: BillCommand, region: RegionCode): RegionPairDocument | null {
  const { treatmentRegion, business, visitDate } = command;
  const exact = state.regionPair(regionPairKey(region, treatmentRegion, business));
  return exact ?? state.regionPair(pooledPairKey(region, treatmentRegion, business, visitDate));
}

/** Care that only the personal account pays is paid to whom the pool would refuse. */
function usesPool({ command, person, policy }: AskedVisit): boolean {
  if (person === null || policy === null) return true;
  const relation = chooseRelation(person.relations, command.insuredRegion, command.visitDate);
  return relation === null || policy.schemes[relation.scheme]?.care[command.business] !== 'account-only';
}
