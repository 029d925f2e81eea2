import { formatDecimal, formatYuan, QUANTITY_DECIMALS, UNIT_PRICE_DECIMALS } from '@medclear/domain';
import type { BenefitSplit, ClaimId, ItemSplit, SettlementAnswer, SplitLine, Step } from '@medclear/domain';
import { STEP_SENTENCES } from './step-sentences';

const RATE_DECIMALS = 4;
const UTC8_MS = 8 * 3_600_000;

/** A settled claim in clean JSON; amounts are yuan as text. It is made of the province's answer alone. */
export interface SettledBody {
  readonly outcome: 'settled';
  readonly claimId: ClaimId;
  readonly settlementId: string;
  readonly settledAt: string;
  readonly businessDate: string;
  readonly scheme: string;
  readonly policyVersion: string;
  readonly totals: ReturnType<typeof toTotals>;
  readonly split: ReturnType<typeof toSplit>;
  readonly lines: readonly ReturnType<typeof toLine>[];
  readonly steps: readonly ReturnType<typeof toStep>[];
}

export function toSettledBody(claimId: ClaimId, answer: SettlementAnswer): SettledBody {
  return {
    outcome: 'settled',
    claimId,
    settlementId: answer.settlementId,
    settledAt: toUtc8Text(answer.settledAtMs),
    businessDate: answer.businessDate,
    scheme: answer.scheme,
    policyVersion: answer.policyVersion,
    totals: toTotals(answer.totals),
    split: toSplit(answer.split),
    lines: answer.lines.map(toLine),
    steps: answer.steps.map(toStep),
  };
}

/** A clock in UTC+8 with its offset: `2026-11-25T16:00:00.000+08:00`. */
export function toUtc8Text(clockMs: number): string {
  return new Date(clockMs + UTC8_MS).toISOString().replace('Z', '+08:00');
}

function toTotals(totals: ItemSplit) {
  return {
    total: formatYuan(totals.totalFen),
    fullySelfPaid: formatYuan(totals.fullySelfPaidFen),
    overLimit: formatYuan(totals.overLimitFen),
    advanceSelfPay: formatYuan(totals.advanceSelfPayFen),
    inScope: formatYuan(totals.inScopeFen),
  };
}

function toSplit(split: BenefitSplit) {
  return {
    deductible: formatYuan(split.deductibleFen),
    poolRate: formatDecimal(split.poolRateBp, RATE_DECIMALS),
    poolFund: formatYuan(split.poolFundFen),
    fundTotal: formatYuan(split.fundTotalFen),
    person: formatYuan(split.personFen),
    account: formatYuan(split.accountFen),
    cash: formatYuan(split.cashFen),
    accountBalanceAfter: formatYuan(split.accountBalanceAfterFen),
  };
}

function toLine(line: SplitLine) {
  return {
    lineNumber: line.lineNumber,
    itemCode: line.itemCode,
    itemClass: line.itemClass,
    chargeCategory: line.chargeCategory,
    quantity: formatDecimal(line.quantityTenThousandths, QUANTITY_DECIMALS),
    unitPrice: formatDecimal(line.unitPriceMicroYuan, UNIT_PRICE_DECIMALS),
    advanceShare: formatDecimal(line.advanceShareBp, RATE_DECIMALS),
    ceiling: line.ceilingMicroYuan === null ? null : formatDecimal(line.ceilingMicroYuan, UNIT_PRICE_DECIMALS),
    ...toTotals(line),
  };
}

function toStep(step: Step) {
  return {
    rule: step.rule,
    ...STEP_SENTENCES[step.rule],
    amount: formatYuan(step.amountFen),
    rest: formatYuan(step.restFen),
  };
}
