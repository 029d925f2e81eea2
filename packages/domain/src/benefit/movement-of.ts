import type { BenefitCase } from './benefit-case';
import type { BenefitMovement } from './benefit-visit';
import type { PersonPayments } from './account';
import { EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE } from './empty-benefits';
import type { FundPayments } from './fund-payments';
import { paidBy } from './fund-payments';
import { passedFen } from './pool-segments';
import { ZERO_FEN } from '../money/fen';

/** The steps a visit with funds takes in the accumulators of its group and of the year. */
export function movementOf({ rule }: BenefitCase, funds: FundPayments, person: PersonPayments): BenefitMovement {
  const { base, capped, aboveCap, largeIllness, assistance } = funds;
  return {
    group: rule.group,
    groupUsage: {
      deductibleUsedFen: base.deductibleFen,
      poolPaidFen: capped.poolFundFen,
      segmentBaseFen: passedFen(rule.pool, base, capped.consumedFen),
      aboveCapPaidFen: paidBy(aboveCap),
      admissions: rule.countsAdmission ? 1 : 0,
    },
    yearUsage: {
      largeIllnessBaseFen: largeIllness === null ? ZERO_FEN : largeIllness.baseFen,
      largeIllnessPaidFen: paidBy(largeIllness),
      assistanceBaseFen: assistance === null ? ZERO_FEN : assistance.restFen,
      assistancePaidFen: paidBy(assistance),
    },
    accountFen: person.ownFen,
    familyFen: person.familyFen,
  };
}

/** The steps of a visit without funds: nothing but the balances moves. */
export function accountMovement({ ownFen, familyFen }: PersonPayments): BenefitMovement {
  return {
    group: null,
    groupUsage: EMPTY_GROUP_USAGE,
    yearUsage: EMPTY_YEAR_USAGE,
    accountFen: ownFen,
    familyFen,
  };
}
