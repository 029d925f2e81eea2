import type { Receipt } from '../../../schemas/types/receipt';

export type { Receipt, ToldAmounts, ToldOutcome } from '../../../schemas/types/receipt';

/** The outcomes that a receipt may tell of; `left-waiting` is that the outcome was not known yet. */
export const TOLD_OUTCOMES = [
  'settled',
  'held',
  'captured',
  'released',
  'refunded',
  'reversed',
  'blocked',
  'refused',
  'left-waiting',
] as const satisfies readonly Receipt['outcome'][];
