import { trusted } from '@medclear/domain';
import type { BenefitVisit, EligibilityPolicy, InsuranceScheme, PersonBenefits, SchemePolicy } from '@medclear/domain';
import { toAccumulatorsJson, toTotalsJson } from '../render/evaluated-json';
import type { BillJson } from '../schema/bill-schema';
import type { PersonJson } from '../schema/person-schema';
import type { PolicyJson } from '../schema/policy-schema';
import { fromFen } from '../translate/amounts';
import { fromPolicy } from '../translate/from-policy';
import { toEligibilityPolicy } from '../translate/to-eligibility-policy';

const ASKS_NOTHING: EligibilityPolicy = toEligibilityPolicy();

/** A policy of one scheme as JSON. */
export function policyJson(name: InsuranceScheme, scheme: SchemePolicy): PolicyJson {
  return fromPolicy({
    version: 'under test',
    effectiveFrom: trusted.businessDate('2026-01-01'),
    source: 'a test',
    dated: 'by-admission',
    schemes: { employee: null, resident: null, [name]: scheme },
    eligibility: ASKS_NOTHING,
  });
}

/** A person as JSON: who is treated, and what was used and owned before. */
export function personJson(visit: BenefitVisit, before: PersonBenefits): PersonJson {
  return {
    scheme: visit.scheme,
    kind: visit.personKind,
    isCivilServant: visit.isCivilServant,
    isInHardship: visit.isInHardship,
    receivesAssistance: visit.receivesAssistance,
    accountBalance: fromFen(before.accountBalanceFen),
    familyBalance: fromFen(before.familyBalanceFen),
    accumulators: toAccumulatorsJson(before),
  };
}

/** A bill as JSON. */
export function billJson(visit: BenefitVisit): BillJson {
  return {
    visitDate: '2026-05-01',
    care: visit.care,
    hospitalLevel: visit.hospitalLevel,
    place: visit.place,
    usesAccount: visit.usesAccount,
    hospitalPart: fromFen(visit.hospitalPartFen),
    totals: toTotalsJson(visit.totals),
  };
}
