import type { RememberedOutcome } from '@medclear/domain';

/** The log's clock when a claim was answered first; a refusal and a blocked id do not know it, and are told at the given time. */
export function toldAtMs(outcome: RememberedOutcome, otherwiseMs: number): number {
  switch (outcome.kind) {
    case 'settled':
    case 'held':
      return outcome.answer.settledAtMs;
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed':
      return outcome.answer.decidedAtMs;
    case 'refused':
    case 'blocked':
      return otherwiseMs;
  }
}
