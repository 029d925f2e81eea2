import type { AboveCapRule, BenefitRule, CountedParts, LargeIllnessRule, SchemePolicy, Tier } from '@medclear/domain';
import type { TierJson } from '../schema/further-funds-schema';
import type { BenefitJson, SchemeJson } from '../schema/scheme-schema';
import { toBp, toFen, toLimitFen } from './amounts';
import { toDeductible } from './to-deductible';
import { toPool } from './to-pool';
import { toRemote } from './to-remote';

type CareJson = SchemeJson['care'][keyof SchemeJson['care']];

/** What one scheme pays as the domain knows it, from its checked JSON. */
export function toScheme(json: SchemeJson): SchemePolicy {
  const { care, civilServant, assistance, account } = json;
  return {
    care: {
      inpatient: toCare(care.inpatient),
      'day-surgery': toCare(care['day-surgery']),
      outpatient: toCare(care.outpatient),
      chronic: toCare(care.chronic),
      pharmacy: toCare(care.pharmacy),
    },
    largeIllness: json.largeIllness === undefined ? null : toLargeIllness(json.largeIllness),
    civilServant:
      civilServant === undefined ? null : { shareBp: toBp(civilServant.sharePercent), ...toCounted(civilServant) },
    assistance:
      assistance === undefined
        ? null
        : {
            rateBp: toBp(assistance.ratePercent),
            thresholdFen: toFen(assistance.threshold),
            span: assistance.span,
            ...toCounted(assistance),
          },
    account: { limit: account.limit, family: account.family ?? 'none' },
    refundTakesBackAdmission: json.refundTakesBackAdmission ?? false,
  };
}

function toCare(json: CareJson): BenefitRule | 'account-only' | null {
  if (json === undefined) return null;
  return json.kind === 'account-only' ? 'account-only' : toBenefit(json);
}

function toBenefit(json: BenefitJson): BenefitRule {
  return {
    group: json.group,
    deductible: toDeductible(json.deductible),
    pool: toPool(json.pool),
    aboveCap: json.aboveCap === undefined ? null : toAboveCap(json.aboveCap),
    aboveCapRestEntersLargeIllness: json.aboveCapRestEntersLargeIllness ?? false,
    remote: toRemote(json.remote),
    countsAdmission: json.countsAdmission ?? false,
  };
}

function toAboveCap(json: NonNullable<BenefitJson['aboveCap']>): AboveCapRule {
  return {
    rateBp: toBp(json.ratePercent),
    annualCapFen: toLimitFen(json.annualCap),
    isRemoteReduced: json.isRemoteReduced ?? false,
  };
}

function toLargeIllness(json: NonNullable<SchemeJson['largeIllness']>): LargeIllnessRule {
  return {
    tiers: json.tiers.map(toTier),
    hardshipTiers: json.hardshipTiers?.map(toTier) ?? null,
    annualCapFen: toLimitFen(json.annualCap),
    paidFrom: json.paidFrom ?? 'large-illness',
    ...toCounted(json),
  };
}

function toTier({ from, ratePercent }: TierJson): Tier {
  return { fromFen: toFen(from), rateBp: toBp(ratePercent) };
}

function toCounted(json: { readonly countsDeductible?: boolean; readonly countsAdvanceShare?: boolean }): CountedParts {
  return {
    countsDeductible: json.countsDeductible ?? false,
    countsAdvanceShare: json.countsAdvanceShare ?? false,
  };
}
