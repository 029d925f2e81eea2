import type { ItemSplit } from '../items/item-split';
import type { Fen } from '../money/fen';
import { addFen } from '../money/fen-arithmetic';
import type { FundCode } from '../province/documents';
import type { PersonPayments } from './account';
import type { BenefitVisit } from './benefit-visit';
import type { BenefitSplit, FundDetail } from './explained-split';
import type { FundPayments } from './fund-payments';

/** One row for each fund that pays, the accounts last: the scope of the visit, what the fund could have paid, and what it pays, in fen. */
export function fundDetails(
  visit: BenefitVisit,
  split: BenefitSplit,
  funds: FundPayments | null,
  person: PersonPayments,
): readonly FundDetail[] {
  const { scheme, totals } = visit;
  const pool = scheme === 'employee' ? 'employee-pool' : 'resident-pool';
  const poolLimitFen = funds === null || funds.capped.cap === null ? null : funds.capped.cap.roomFen;
  const balanceFen = addFen(person.ownBalanceFen, person.familyBalanceFen);
  const accountFen = addFen(person.ownFen, person.familyFen);
  return withoutNull(
    rowOf(pool, totals, poolLimitFen, split.poolFundFen),
    funds === null ? NO_ROWS : furtherRows(totals, split, funds),
    rowOf('personal-account', totals, balanceFen, accountFen),
  );
}

const NO_ROWS: readonly FundDetail[] = [];

function rowOf(fund: FundCode, { inScopeFen }: ItemSplit, limitFen: Fen | null, amountFen: Fen): FundDetail | null {
  return amountFen > 0 ? { fund, inScopeFen, limitFen, amountFen } : null;
}

function furtherRows(totals: ItemSplit, split: BenefitSplit, funds: FundPayments): readonly FundDetail[] {
  const { poolFundFen, fundTotalFen } = split;
  if (fundTotalFen === poolFundFen) return NO_ROWS;
  return [
    rowOf('large-sum', totals, largeSumLimit(split, funds), split.largeSumFundFen),
    rowOf('large-illness', totals, limitOf(funds.largeIllness), split.largeIllnessFundFen),
    rowOf('civil-servant', totals, null, split.civilServantFundFen),
    rowOf('medical-assistance', totals, null, split.assistanceFundFen),
  ].filter((row) => row !== null);
}

/** A list as long as its rows: most visits have two. */
function withoutNull(
  pool: FundDetail | null,
  further: readonly FundDetail[],
  account: FundDetail | null,
): readonly FundDetail[] {
  const first = pool === null ? further : further.length === 0 ? [pool] : [pool, ...further];
  if (account === null) return first;
  return first.length === 1 && pool !== null ? [pool, account] : [...first, account];
}

/** The large-sum fund may pay above the cap, large illness, or both: then its limits add up. */
function largeSumLimit({ largeIllnessFundFen }: BenefitSplit, { aboveCap, largeIllness }: FundPayments): Fen | null {
  const isLargeIllnessElsewhere = largeIllness === null || largeIllnessFundFen > 0;
  if (isLargeIllnessElsewhere) return limitOf(aboveCap);
  if (aboveCap === null) return limitOf(largeIllness);
  const [aboveCapFen, largeIllnessFen] = [aboveCap.roomFen, largeIllness.roomFen];
  return aboveCapFen === null || largeIllnessFen === null ? null : addFen(aboveCapFen, largeIllnessFen);
}

function limitOf(payment: { readonly roomFen: Fen | null } | null): Fen | null {
  return payment === null ? null : payment.roomFen;
}
