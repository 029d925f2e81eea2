import type { BenefitSplit } from '../benefit/explained-split';
import type { QuotedAmounts } from './command';
import type { Refusal } from './decision';

const NAMES = {
  policyVersion: 'policyVersion',
  fundTotalFen: 'fundTotal',
  accountFen: 'account',
  cashFen: 'cash',
} as const satisfies Readonly<Record<keyof QuotedAmounts, string>>;

/** Refuses a bill that refers to a quote and comes to something else by now, naming what has changed; null is "no objection". */
export function objectToQuote(
  quoted: QuotedAmounts | null,
  split: BenefitSplit,
  policyVersion: string,
): Refusal | null {
  if (quoted === null) return null;
  const { fundTotalFen, accountFen, cashFen } = split;
  const now: QuotedAmounts = { policyVersion, fundTotalFen, accountFen, cashFen };
  const parts = Object.keys(NAMES) as readonly (keyof QuotedAmounts)[];
  const changed = parts.filter((part) => quoted[part] !== now[part]).map((part) => NAMES[part]);
  return changed.length === 0 ? null : { code: 'QUOTE_STALE', detail: changed.join(', ') };
}
