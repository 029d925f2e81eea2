import { formatYuan } from '@medclear/domain';
import type { ActAmounts, Leg } from '@medclear/domain';
import { toUtc8Text } from './bill-body';
import type { ActedAnswer, BlockedAnswer } from './gateway-answer';
import { nextStepOfAct, nextStepOfBlocked } from './next-steps';
import type { Vocabulary } from './vocabulary';
import { toSplitParts } from './split-parts';

/** An act in clean JSON: what it has moved, line by line and fund by fund, and where the claim stands after it. */
export function toActBody(told: ActedAnswer, { lineNumbers }: Vocabulary): object {
  const { kind, claimId, targetId, undone, answer } = told;
  return {
    outcome: kind,
    claimId,
    originalClaimId: targetId,
    ...(undone === null ? {} : { undone }),
    settlementId: answer.settlementId,
    originalSettlementId: answer.targetSettlementId,
    decidedAt: toUtc8Text(answer.decidedAtMs),
    businessDate: answer.businessDate,
    claimState: answer.claimState,
    [lineNumbers]: answer.lineNumbers,
    amounts: toAmounts(answer.amounts),
    funds: answer.legs.map(toFund),
    accountBalanceAfter: formatYuan(answer.accountBalanceAfterFen),
    nextStep: nextStepOfAct(told),
  };
}

/** A reversal that had nothing to undo. */
export function toBlockedBody(told: BlockedAnswer): object {
  const { claimId, targetId, found } = told;
  return { outcome: 'blocked', claimId, originalClaimId: targetId, found, nextStep: nextStepOfBlocked(told) };
}

function toAmounts({ parts, ...amounts }: ActAmounts) {
  return {
    total: formatYuan(amounts.totalFen),
    fundTotal: formatYuan(amounts.fundTotalFen),
    hospitalPart: formatYuan(amounts.hospitalPartFen),
    person: formatYuan(amounts.personFen),
    account: formatYuan(amounts.accountFen),
    family: formatYuan(amounts.familyFen),
    cash: formatYuan(amounts.cashFen),
    ...(parts === null ? {} : { deductible: formatYuan(parts.deductibleFen), ...toSplitParts(parts) }),
  };
}

function toFund({ fund, amountFen }: Leg) {
  return { fund, amount: formatYuan(amountFen) };
}
