import { ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { addFen, subtractFen } from '../money/fen-arithmetic';
import type { PersonPayments } from './account';
import type { BenefitCase } from './benefit-case';
import type { BenefitVisit } from './benefit-visit';
import { explainFunds } from './explain-funds';
import { explainPool } from './explain-pool';
import { NO_INPUTS } from './explained-split';
import type { BenefitSplit, Step } from './explained-split';
import type { FundPayments } from './fund-payments';

/**
 * The calculation of a split by funds, line by line. Up to the large-sum fund the rest is what is left of the base; from
 * large illness on it is what is left of the scope; after the fund total, what is left of the bill.
 */
export function explainSplit(
  one: BenefitCase,
  funds: FundPayments,
  split: BenefitSplit,
  rest: PersonPayments,
): readonly Step[] {
  const steps: Step[] = [inScope(one.visit)];
  explainPool(steps, one, funds);
  explainFunds(steps, one, funds);
  explainPerson(steps, one.visit, split, rest);
  return steps.slice();
}

/** The calculation of a split that only the account and the person pay. */
export function explainAccountOnly(visit: BenefitVisit, split: BenefitSplit, rest: PersonPayments): readonly Step[] {
  const steps: Step[] = [inScope(visit)];
  explainPerson(steps, visit, split, rest);
  return steps;
}

function inScope({ totals }: BenefitVisit): Step {
  const { totalFen, inScopeFen } = totals;
  return { rule: 'IN_SCOPE', inputs: { baseFen: totalFen }, amountFen: inScopeFen, restFen: inScopeFen };
}

/** The fund total looks at the whole bill like the first step, and shares what that has looked at. */
function explainPerson(steps: Step[], visit: BenefitVisit, split: BenefitSplit, rest: PersonPayments): void {
  const inputs = steps[0]?.inputs ?? NO_INPUTS;
  const { fundTotalFen, hospitalPartFen, personFen } = split;
  const leftFen = addFen(hospitalPartFen, personFen);
  steps.push({ rule: 'FUND_TOTAL', inputs, amountFen: fundTotalFen, restFen: leftFen });
  if (hospitalPartFen > 0) {
    steps.push({ rule: 'HOSPITAL_PART', inputs: { baseFen: leftFen }, amountFen: hospitalPartFen, restFen: personFen });
  }
  steps.push({ rule: 'PERSON', inputs: NO_INPUTS, amountFen: personFen, restFen: personFen });
  if (visit.usesAccount) explainAccounts(steps, split, rest);
  steps.push({ rule: 'CASH', inputs: NO_INPUTS, amountFen: split.cashFen, restFen: ZERO_FEN });
}

function explainAccounts(steps: Step[], { personFen }: BenefitSplit, rest: PersonPayments): void {
  const { accountLimitFen, ownBalanceFen, ownFen, familyBalanceFen, familyFen } = rest;
  const afterOwnFen = subtractFen(personFen, ownFen);
  steps.push(accountStep('ACCOUNT', { baseFen: accountLimitFen, limitFen: ownBalanceFen }, ownFen, afterOwnFen));
  if (familyFen === 0) return;
  const baseFen = subtractFen(accountLimitFen, ownFen);
  const afterFamilyFen = subtractFen(afterOwnFen, familyFen);
  steps.push(accountStep('FAMILY_ACCOUNT', { baseFen, limitFen: familyBalanceFen }, familyFen, afterFamilyFen));
}

function accountStep(
  rule: 'ACCOUNT' | 'FAMILY_ACCOUNT',
  inputs: { readonly baseFen: Fen; readonly limitFen: Fen },
  amountFen: Fen,
  restFen: Fen,
): Step {
  return { rule, inputs, amountFen, restFen };
}
