import type { BenefitMovement, GroupUsage, YearUsage } from '../benefit/benefit-visit';
import { EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE } from '../benefit/empty-benefits';
import { sumItemSplits } from '../items/sum-item-splits';
import type { Fen } from '../money/fen';
import { fen, ZERO_FEN } from '../money/fen';
import { addFen } from '../money/fen-arithmetic';
import type { ActAmounts, ActParts } from './act-outcome';
import { checkActAmounts } from './check-act-amounts';
import type { Leg, SettlementAnswer } from './decision';
import type { LineShare } from './line-shares';

/** What some lines of a claim have together; of the movement everything but the admission. */
export interface SharesSum {
  readonly amounts: ActAmounts;
  /** Funds that have nothing of them are left out. */
  readonly legs: readonly Leg[];
  readonly movement: BenefitMovement;
}

/**
 * Adds up the shares of some lines of one claim, as its own answer shows the accounts.
 *
 * @throws InvariantViolation when payers or parts are not the whole of the lines
 */
export function sumShares(answer: SettlementAnswer, shares: readonly LineShare[]): SharesSum {
  let movement: BenefitMovement = {
    group: null,
    groupUsage: EMPTY_GROUP_USAGE,
    yearUsage: EMPTY_YEAR_USAGE,
    accountFen: ZERO_FEN,
    familyFen: ZERO_FEN,
  };
  for (const share of shares) movement = addMovements(movement, share.movement);
  const parts = sumParts(shares, movement.groupUsage.deductibleUsedFen);
  const amounts = { parts, ...sumPayers(answer, shares) };
  checkActAmounts(amounts);
  return { amounts, legs: sumLegs(answer, shares), movement };
}

function sumLegs({ details }: SettlementAnswer, shares: readonly LineShare[]): readonly Leg[] {
  return details
    .map(({ fund }, at) => {
      let amountFen = 0;
      for (const { legs } of shares) amountFen += legs[at]?.amountFen ?? 0;
      return { fund, amountFen: fen(amountFen) };
    })
    .filter(({ amountFen }) => amountFen > 0);
}

function sumPayers({ split }: SettlementAnswer, shares: readonly LineShare[]): Omit<ActAmounts, 'parts'> {
  const sum = (amountOf: (share: LineShare) => number): number => shares.reduce((so, share) => so + amountOf(share), 0);
  const isFamilyInside = split.accountFen + split.cashFen === split.personFen;
  const ownFen = sum(({ ownAccountFen }) => ownAccountFen);
  const familyFen = sum((share) => share.familyFen);
  const cashFen = sum((share) => share.cashFen);
  return {
    totalFen: fen(sum(({ totalFen }) => totalFen)),
    fundTotalFen: fen(sum(({ fundTotalFen }) => fundTotalFen)),
    hospitalPartFen: fen(sum(({ hospitalPartFen }) => hospitalPartFen)),
    personFen: fen(ownFen + familyFen + cashFen),
    accountFen: fen(isFamilyInside ? ownFen + familyFen : ownFen),
    familyFen: fen(familyFen),
    cashFen: fen(cashFen),
  };
}

/** Each line keeps its own parts, so that the refunds of a claim take exactly them back, in whatever order. */
function sumParts(shares: readonly LineShare[], deductibleFen: Fen): ActParts | null {
  const items = shares.flatMap((share) => share.items ?? []);
  if (items.length < shares.length) return null;
  const { fullySelfPaidFen, overLimitFen, advanceSelfPayFen, inScopeFen } = sumItemSplits(items);
  return { fullySelfPaidFen, overLimitFen, advanceSelfPayFen, inScopeFen, deductibleFen };
}

function addMovements(one: BenefitMovement, other: BenefitMovement): BenefitMovement {
  return {
    group: other.group,
    groupUsage: addGroup(one.groupUsage, other.groupUsage),
    yearUsage: addYear(one.yearUsage, other.yearUsage),
    accountFen: addFen(one.accountFen, other.accountFen),
    familyFen: addFen(one.familyFen, other.familyFen),
  };
}

function addGroup(one: GroupUsage, other: GroupUsage): GroupUsage {
  return {
    deductibleUsedFen: addFen(one.deductibleUsedFen, other.deductibleUsedFen),
    poolPaidFen: addFen(one.poolPaidFen, other.poolPaidFen),
    segmentBaseFen: addFen(one.segmentBaseFen, other.segmentBaseFen),
    aboveCapPaidFen: addFen(one.aboveCapPaidFen, other.aboveCapPaidFen),
    admissions: one.admissions + other.admissions,
  };
}

function addYear(one: YearUsage, other: YearUsage): YearUsage {
  return {
    largeIllnessBaseFen: addFen(one.largeIllnessBaseFen, other.largeIllnessBaseFen),
    largeIllnessPaidFen: addFen(one.largeIllnessPaidFen, other.largeIllnessPaidFen),
    assistanceBaseFen: addFen(one.assistanceBaseFen, other.assistanceBaseFen),
    assistancePaidFen: addFen(one.assistancePaidFen, other.assistancePaidFen),
  };
}
