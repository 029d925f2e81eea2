import type { RefusalCode } from '../refusals/refusals';

/** What one rule refuses a visit for. */
export interface RuleRefusal {
  readonly code: RefusalCode;
  /** Which part of the rule refused, as a stable word; null where the code says all. */
  readonly detail: string | null;
}

/** The answer of one rule; `not-asked` has nothing to say about this visit. */
export type RuleAnswer = 'passed' | 'not-asked' | RuleRefusal;

export function refusedBy(code: RefusalCode, detail: string | null = null): RuleRefusal {
  return { code, detail };
}
