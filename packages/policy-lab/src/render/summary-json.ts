import { FUND_CODES } from '@medclear/domain';
import type { CaseSummary } from '../run/summarise-cases';
import { fromFen } from '../translate/amounts';

/** What many cases came to, in JSON. */
export interface SummaryJson {
  readonly cases: number;
  readonly paid: number;
  readonly refunded: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly total: string;
  readonly inScope: string;
  readonly funds: readonly { readonly fund: string; readonly visits: number; readonly amount: string }[];
  readonly hospitalPart: string;
  readonly person: string;
  readonly cash: string;
}

/** A summary as JSON; funds that paid nothing are left out. */
export function toSummaryJson(summary: CaseSummary): SummaryJson {
  const paying = FUND_CODES.filter((fund) => summary.funds[fund].amountFen !== 0);
  return {
    cases: summary.cases,
    paid: summary.paid,
    refunded: summary.refunded,
    refused: Object.fromEntries(summary.refused),
    total: fromFen(summary.totalFen),
    inScope: fromFen(summary.inScopeFen),
    funds: paying.map((fund) => ({
      fund,
      visits: summary.funds[fund].visits,
      amount: fromFen(summary.funds[fund].amountFen),
    })),
    hospitalPart: fromFen(summary.hospitalPartFen),
    person: fromFen(summary.personFen),
    cash: fromFen(summary.cashFen),
  };
}
