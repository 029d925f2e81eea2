import { formatDecimal, formatYuan, QUANTITY_DECIMALS, UNIT_PRICE_DECIMALS } from '@medclear/domain';
import type { BenefitSplit, FundDetail, ItemSplit, SettlementAnswer, SplitLine, Step } from '@medclear/domain';
import { fundRows } from './fund-rows';
import type { HeldAnswer, QuotedAnswer, SettledAnswer } from './gateway-answer';
import { NEXT_STEP_OF_QUOTE, NEXT_STEP_OF_STATE } from './next-steps';
import { howZh } from './render-steps-zh';
import { restInputs } from './rest-inputs';
import { toSplitParts } from './split-parts';
import { shownInputs } from './step-inputs';
import { howEn } from './step-rows-en';
import { STEP_WORDS } from './step-words';

const RATE_DECIMALS = 4;
const UTC8_MS = 8 * 3_600_000;

/** What every answer to a bill shows in clean JSON; amounts are yuan as text. It is made of the province's answer alone. */
export interface BillBody {
  readonly businessDate: string;
  readonly scheme: string;
  /** How the visit stood to the insured place. */
  readonly place: string;
  readonly policyVersion: string;
  readonly totals: ReturnType<typeof toTotals>;
  readonly split: ReturnType<typeof toSplit>;
  readonly funds: readonly ReturnType<typeof toFund>[];
  readonly lines: readonly ReturnType<typeof toLine>[];
  readonly steps: readonly ReturnType<typeof toStep>[];
  /** Codes of what was noticed and does not stand in the way. */
  readonly warnings: readonly string[];
}

export function toBillBody(answer: SettlementAnswer): BillBody {
  return {
    businessDate: answer.businessDate,
    scheme: answer.scheme,
    place: answer.place,
    policyVersion: answer.policyVersion,
    totals: toTotals(answer.totals),
    split: toSplit(answer.split),
    funds: fundRows(answer).map(toFund),
    lines: answer.lines.map(toLine),
    steps: answer.steps.map(toStep),
    warnings: answer.warnings,
  };
}

/** The part of a bill's answer that institutions name differently. */
export type BillWords = Pick<BillBody, 'lines'>;

/** A settled bill, written out, field by field: nearly every answer is one, and spreading costs more than filling in. */
export function toSettledBody({ claimId, answer }: SettledAnswer): BillWords {
  const { settlementId, settledAtMs } = answer;
  const bill = toBillBody(answer);
  const told = {
    outcome: 'settled',
    claimId,
    settlementId,
    settledAt: toUtc8Text(settledAtMs),
    businessDate: bill.businessDate,
    scheme: bill.scheme,
    place: bill.place,
    policyVersion: bill.policyVersion,
    totals: bill.totals,
    split: bill.split,
    funds: bill.funds,
    lines: bill.lines,
    steps: bill.steps,
    warnings: bill.warnings,
  };
  return told;
}

/** A bill whose money is set aside: its capture takes exactly these amounts. */
export function toHeldBody({ claimId, answer, expiresAtMs }: HeldAnswer): BillWords {
  const { settlementId, settledAtMs } = answer;
  const told = {
    outcome: 'held',
    claimId,
    settlementId,
    heldAt: toUtc8Text(settledAtMs),
    heldUntil: toUtc8Text(expiresAtMs),
    ...toBillBody(answer),
    nextStep: NEXT_STEP_OF_STATE.held,
  };
  return told;
}

/** What a settlement would pay at this moment; nothing is held, so it has no id and binds nobody. */
export function toQuotedBody({ answer }: QuotedAnswer): BillWords {
  const told = {
    outcome: 'quoted',
    isBinding: false,
    quotedAt: toUtc8Text(answer.settledAtMs),
    ...toBillBody(answer),
    nextStep: NEXT_STEP_OF_QUOTE,
  };
  return told;
}

/** A clock in UTC+8 with its offset: `2026-11-25T16:00:00.000+08:00`. */
export function toUtc8Text(clockMs: number): string {
  return new Date(clockMs + UTC8_MS).toISOString().replace('Z', '+08:00');
}

function toTotals(totals: ItemSplit) {
  return {
    total: formatYuan(totals.totalFen),
    ...toSplitParts(totals),
  };
}

function toSplit(split: BenefitSplit) {
  return {
    remoteShare: formatYuan(split.remoteShareFen),
    deductible: formatYuan(split.deductibleFen),
    poolRate: formatDecimal(split.poolRateBp, RATE_DECIMALS),
    poolFund: formatYuan(split.poolFundFen),
    largeSumFund: formatYuan(split.largeSumFundFen),
    largeIllnessFund: formatYuan(split.largeIllnessFundFen),
    civilServantFund: formatYuan(split.civilServantFundFen),
    assistanceFund: formatYuan(split.assistanceFundFen),
    fundTotal: formatYuan(split.fundTotalFen),
    hospitalPart: formatYuan(split.hospitalPartFen),
    person: formatYuan(split.personFen),
    account: formatYuan(split.accountFen),
    family: formatYuan(split.familyFen),
    cash: formatYuan(split.cashFen),
    accountBalanceAfter: formatYuan(split.accountBalanceAfterFen),
  };
}

function toFund({ fund, inScopeFen, limitFen, amountFen }: FundDetail) {
  return {
    fund,
    inScope: formatYuan(inScopeFen),
    limit: limitFen === null ? null : formatYuan(limitFen),
    amount: formatYuan(amountFen),
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
    total: formatYuan(line.totalFen),
    ...toSplitParts(line),
  };
}

function toStep(step: Step) {
  const { zh, en } = STEP_WORDS[step.rule];
  const shown = shownInputs(step);
  return {
    rule: step.rule,
    zh,
    en,
    how: { zh: howZh(step, shown), en: howEn(step, shown) },
    inputs: restInputs(step),
    amount: formatYuan(step.amountFen),
    rest: formatYuan(step.restFen),
  };
}
