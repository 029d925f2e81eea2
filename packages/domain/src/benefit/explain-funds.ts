import { addFen, subtractFen } from '../money/fen-arithmetic';
import type { Fen } from '../money/fen';
import type { AssistancePayment } from './assistance';
import type { BenefitCase } from './benefit-case';
import type { RestPayment } from './civil-servant';
import type { Step } from './explained-split';
import { paidBy } from './fund-payments';
import type { FundPayments } from './fund-payments';
import type { LargeIllnessPayment } from './large-illness';

/** Adds the steps of large illness, civil servants and assistance; the rest is what is left of the scope. */
export function explainFunds(steps: Step[], { visit }: BenefitCase, funds: FundPayments): void {
  const { capped, aboveCap, largeIllness, civilServant, assistance } = funds;
  const paidFen = addFen(capped.poolFundFen, paidBy(aboveCap));
  let leftFen = subtractFen(visit.totals.inScopeFen, paidFen);
  if (largeIllness !== null) leftFen = addTiers(steps, largeIllness, leftFen);
  if (civilServant !== null) leftFen = addCivilServant(steps, civilServant, leftFen);
  if (assistance !== null) addAssistance(steps, assistance, leftFen);
}

function addTiers(steps: Step[], payment: LargeIllnessPayment, leftFen: Fen): Fen {
  const { baseFen, usedFen, thresholdFen, parts, roomFen } = payment;
  if (parts.length === 0 && baseFen > 0) {
    const inputs = { baseFen, standardFen: thresholdFen, usedFen };
    steps.push({ rule: 'LARGE_ILLNESS', inputs, amountFen: payment.amountFen, restFen: leftFen });
  }
  let restFen = leftFen;
  for (const part of parts) {
    restFen = subtractFen(restFen, part.amountFen);
    const toFen = addFen(part.fromFen, part.baseFen);
    const { baseFen: partFen, fromFen, rateBp } = part;
    const inputs =
      roomFen === null
        ? { baseFen: partFen, fromFen, toFen, rateBp }
        : { baseFen: partFen, fromFen, toFen, rateBp, limitFen: roomFen };
    steps.push({ rule: 'LARGE_ILLNESS', inputs, amountFen: part.amountFen, restFen });
  }
  return restFen;
}

function addCivilServant(steps: Step[], { baseFen, rateBp, amountFen }: RestPayment, leftFen: Fen): Fen {
  const restFen = subtractFen(leftFen, amountFen);
  steps.push({ rule: 'CIVIL_SERVANT', inputs: { baseFen, rateBp }, amountFen, restFen });
  return restFen;
}

function addAssistance(steps: Step[], payment: AssistancePayment, leftFen: Fen): void {
  const { baseFen, thresholdFen, usedFen, rateBp, amountFen } = payment;
  const inputs = { baseFen, standardFen: thresholdFen, usedFen, rateBp };
  steps.push({ rule: 'ASSISTANCE', inputs, amountFen, restFen: subtractFen(leftFen, amountFen) });
}
