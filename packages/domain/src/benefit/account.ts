import { fen, ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { minFen, subtractFen } from '../money/fen-arithmetic';
import type { SchemePolicy } from '../policy/benefit-policy';
import type { BenefitVisit, PersonBenefits } from './benefit-visit';
import { leftOf } from './left-of';

/** What is paid after the funds, in fen: person = own + family + cash. */
export interface PersonPayments {
  readonly hospitalPartFen: Fen;
  readonly personFen: Fen;
  /** Most that accounts may pay of the person part. */
  readonly accountLimitFen: Fen;
  readonly ownBalanceFen: Fen;
  readonly ownFen: Fen;
  /** What stands in the family's account, as far as it may pay at all. */
  readonly familyBalanceFen: Fen;
  readonly familyFen: Fen;
  readonly cashFen: Fen;
  readonly balanceAfterFen: Fen;
}

/** Divides what the funds leave over: the hospital bears its part of it, then the own account pays, then the family's, then cash. */
export function payRest(
  visit: BenefitVisit,
  scheme: SchemePolicy,
  person: PersonBenefits,
  fundTotalFen: Fen,
): PersonPayments {
  const leftFen = subtractFen(visit.totals.totalFen, fundTotalFen);
  const hospitalPartFen = minFen(visit.hospitalPartFen, leftFen);
  const personFen = subtractFen(leftFen, hospitalPartFen);
  const accountLimitFen = visit.usesAccount ? accountLimit(visit, scheme, personFen) : ZERO_FEN;
  const ownBalanceFen = person.accountBalanceFen;
  const ownFen = minFen(ownBalanceFen, accountLimitFen);
  const familyBalanceFen = scheme.account.family === 'none' ? ZERO_FEN : person.familyBalanceFen;
  const familyFen = minFen(familyBalanceFen, subtractFen(accountLimitFen, ownFen));
  return {
    hospitalPartFen,
    personFen,
    accountLimitFen,
    ownBalanceFen,
    ownFen,
    familyBalanceFen,
    familyFen,
    cashFen: fen(personFen - ownFen - familyFen),
    balanceAfterFen: subtractFen(ownBalanceFen, ownFen),
  };
}

/** The account pays the person part without what the region keeps out of it: the hospital's part has come off what is in scope. */
function accountLimit({ totals }: BenefitVisit, { account }: SchemePolicy, personFen: Fen): Fen {
  switch (account.limit) {
    case 'whole-person-part':
      return personFen;
    case 'all-but-fully-self-paid':
      return leftOf(personFen, totals.fullySelfPaidFen);
    case 'in-scope-only':
      return leftOf(personFen, subtractFen(totals.totalFen, totals.inScopeFen));
    case 'nothing':
      return ZERO_FEN;
  }
}
