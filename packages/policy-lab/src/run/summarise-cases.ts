import { FUND_CODES } from '@medclear/domain';
import type { FundCode } from '@medclear/domain';
import type { EvaluatedCase, EventOutcome } from './evaluate-case';

/** What one fund paid over many cases, in fen; refunds are taken off. */
export interface FundSum {
  visits: number;
  amountFen: number;
}

/** What many cases came to, in fen; refunds are taken off. */
export interface CaseSummary {
  cases: number;
  paid: number;
  refunded: number;
  totalFen: number;
  inScopeFen: number;
  hospitalPartFen: number;
  personFen: number;
  cashFen: number;
  readonly funds: Readonly<Record<FundCode, FundSum>>;
  /** How many visits and refunds were refused, by code. */
  readonly refused: Map<string, number>;
}

/** A summary of no case. */
export function emptySummary(): CaseSummary {
  const funds = Object.fromEntries(FUND_CODES.map((fund) => [fund, { visits: 0, amountFen: 0 }])) as Record<
    FundCode,
    FundSum
  >;
  const amounts = { totalFen: 0, inScopeFen: 0, hospitalPartFen: 0, personFen: 0, cashFen: 0 };
  return { cases: 0, paid: 0, refunded: 0, ...amounts, funds, refused: new Map() };
}

/** Adds what one more case came to. */
export function addToSummary(summary: CaseSummary, { outcomes }: EvaluatedCase): void {
  summary.cases += 1;
  for (const outcome of outcomes) addOutcome(summary, outcome);
}

function addOutcome(summary: CaseSummary, outcome: EventOutcome): void {
  if (outcome.kind === 'refused') {
    summary.refused.set(outcome.code, (summary.refused.get(outcome.code) ?? 0) + 1);
    return;
  }
  const sign = outcome.kind === 'paid' ? 1 : -1;
  const { visit, explained } = outcome.kind === 'paid' ? outcome : outcome.original;
  const { totals } = visit.benefit;
  summary[outcome.kind] += 1;
  summary.totalFen += sign * totals.totalFen;
  summary.inScopeFen += sign * totals.inScopeFen;
  summary.hospitalPartFen += sign * explained.split.hospitalPartFen;
  summary.personFen += sign * explained.split.personFen;
  summary.cashFen += sign * explained.split.cashFen;
  for (const { fund, amountFen } of explained.details) {
    if (amountFen === 0) continue;
    summary.funds[fund].visits += sign;
    summary.funds[fund].amountFen += sign * amountFen;
  }
}
