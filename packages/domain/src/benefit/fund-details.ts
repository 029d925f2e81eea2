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
  const { inScopeFen } = visit.totals;
  const rows: FundDetail[] = [];
  const add = (fund: FundCode, limitFen: Fen | null, amountFen: Fen): void => {
    if (amountFen > 0) rows.push({ fund, inScopeFen, limitFen, amountFen });
  };
  if (funds !== null) {
    const poolLimitFen = funds.capped.cap === null ? null : funds.capped.cap.roomFen;
    add(visit.scheme === 'employee' ? 'employee-pool' : 'resident-pool', poolLimitFen, split.poolFundFen);
    add('large-sum', largeSumLimit(split, funds), split.largeSumFundFen);
    add('large-illness', limitOf(funds.largeIllness), split.largeIllnessFundFen);
    add('civil-servant', null, split.civilServantFundFen);
    add('medical-assistance', null, split.assistanceFundFen);
  }
  const balanceFen = addFen(person.ownBalanceFen, person.familyBalanceFen);
  add('personal-account', balanceFen, addFen(person.ownFen, person.familyFen));
  return rows;
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
