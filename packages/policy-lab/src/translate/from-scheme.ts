import { CARE_KINDS } from '@medclear/domain';
import type { BenefitRule, LargeIllnessRule, SchemePolicy, Tier } from '@medclear/domain';
import type { TierJson } from '../schema/further-funds-schema';
import type { BenefitJson, SchemeJson } from '../schema/scheme-schema';
import { fromBp, fromFen } from './amounts';
import { fromDeductible } from './from-deductible';
import { fromPool } from './from-pool';
import { fromRemote } from './from-remote';

/** What one scheme pays as JSON. */
export function fromScheme(scheme: SchemePolicy): SchemeJson {
  return {
    care: fromCare(scheme.care),
    ...(scheme.largeIllness === null ? {} : { largeIllness: fromLargeIllness(scheme.largeIllness) }),
    ...fromCivilServant(scheme.civilServant),
    ...fromAssistance(scheme.assistance),
    account: { limit: scheme.account.limit, family: scheme.account.family },
    refundTakesBackAdmission: scheme.refundTakesBackAdmission,
  };
}

function fromCare(care: SchemePolicy['care']): SchemeJson['care'] {
  const published = CARE_KINDS.flatMap((kind) => {
    const rule = care[kind];
    if (rule === null) return [];
    return [[kind, rule === 'account-only' ? { kind: 'account-only' } : fromBenefit(rule)] as const];
  });
  return Object.fromEntries(published);
}

function fromBenefit(rule: BenefitRule): BenefitJson {
  return {
    kind: 'benefit',
    group: rule.group,
    deductible: fromDeductible(rule.deductible),
    pool: fromPool(rule.pool),
    ...fromAboveCap(rule.aboveCap),
    aboveCapRestEntersLargeIllness: rule.aboveCapRestEntersLargeIllness,
    remote: fromRemote(rule.remote),
    countsAdmission: rule.countsAdmission,
  };
}

function fromAboveCap(rule: BenefitRule['aboveCap']): Pick<BenefitJson, 'aboveCap'> {
  if (rule === null) return {};
  const { rateBp, annualCapFen, isRemoteReduced } = rule;
  return { aboveCap: { ratePercent: fromBp(rateBp), ...fromLimit(annualCapFen), isRemoteReduced } };
}

function fromLargeIllness(rule: LargeIllnessRule): NonNullable<SchemeJson['largeIllness']> {
  const { tiers, hardshipTiers, annualCapFen, paidFrom, countsDeductible, countsAdvanceShare } = rule;
  return {
    tiers: tiers.map(fromTier),
    ...(hardshipTiers === null ? {} : { hardshipTiers: hardshipTiers.map(fromTier) }),
    ...fromLimit(annualCapFen),
    paidFrom,
    countsDeductible,
    countsAdvanceShare,
  };
}

function fromCivilServant(rule: SchemePolicy['civilServant']): Pick<SchemeJson, 'civilServant'> {
  if (rule === null) return {};
  const { shareBp, countsDeductible, countsAdvanceShare } = rule;
  return { civilServant: { sharePercent: fromBp(shareBp), countsDeductible, countsAdvanceShare } };
}

function fromAssistance(rule: SchemePolicy['assistance']): Pick<SchemeJson, 'assistance'> {
  if (rule === null) return {};
  const { rateBp, thresholdFen, ...rest } = rule;
  return { assistance: { ratePercent: fromBp(rateBp), threshold: fromFen(thresholdFen), ...rest } };
}

function fromTier({ fromFen: lowestFen, rateBp }: Tier): TierJson {
  return { from: fromFen(lowestFen), ratePercent: fromBp(rateBp) };
}

function fromLimit(limitFen: number | null): { readonly annualCap?: string } {
  return limitFen === null ? {} : { annualCap: fromFen(limitFen) };
}
