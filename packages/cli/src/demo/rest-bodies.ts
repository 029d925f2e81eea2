import type { HttpAnswer } from '@medclear/testkit';

type Amounts = Readonly<Record<string, string>>;

/** A settled bill as the gateway writes it. */
export interface SettledBody {
  readonly outcome: 'settled';
  readonly claimId: string;
  readonly settlementId: string;
  readonly policyVersion: string;
  readonly totals: Amounts;
  readonly split: Amounts;
  readonly lines: readonly Amounts[];
  readonly steps: readonly SettledStep[];
}

/** One step of the calculation, in both languages. */
export interface SettledStep {
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
  readonly how: { readonly zh: string; readonly en: string };
  readonly amount: string;
  readonly rest: string;
}

/** A refusal as the gateway writes it. */
export interface RefusedBody {
  readonly outcome: 'refused';
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly actor: string;
  readonly nextStep: { readonly zh: string; readonly en: string };
}

/** The body of a settled bill; null when the answer is anything else. */
export function settledBody(answer: HttpAnswer): SettledBody | null {
  return answer.kind === 'answered' && hasOutcome(answer.body, 'settled') ? (answer.body as SettledBody) : null;
}

/** The body of a refusal; null when the answer is anything else. */
export function refusedBody(answer: HttpAnswer): RefusedBody | null {
  return answer.kind === 'answered' && hasOutcome(answer.body, 'refused') ? (answer.body as RefusedBody) : null;
}

function hasOutcome(body: unknown, outcome: string): boolean {
  return typeof body === 'object' && body !== null && 'outcome' in body && body.outcome === outcome;
}
