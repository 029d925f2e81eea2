import type { Reply } from '@medclear/contracts';
import { decide, InvariantViolation } from '@medclear/domain';
import type { SettleCommand, StateView } from '@medclear/domain';

/** A bill that is asked about, and when. */
export interface AskedBill {
  readonly bill: SettleCommand;
  readonly askedAtMs: number;
}

/**
 * Tells what the province would decide of a bill at this moment, by the very decision of a settlement; nothing is changed.
 *
 * The answer names no claim, so that nobody takes it for one. A bill that meets a bug is not answered a quote.
 */
export function quote(state: StateView, { bill, askedAtMs }: AskedBill): Reply {
  const command = { commandOffset: 0, appendedAtMs: askedAtMs, reply: null, content: bill };
  try {
    const { outcome, clockMs } = decide(state, command);
    const told = { commandOffset: -1, clockMs, claimId: null, isRepeat: false };
    if (outcome.kind === 'settled') return { outcome: { kind: 'settled', answer: outcome.answer }, ...told };
    if (outcome.kind === 'refused') return { outcome: { kind: 'refused', refusal: outcome.refusal }, ...told };
    return { outcome: { kind: 'unknown' }, ...told };
  } catch (cause) {
    if (!(cause instanceof InvariantViolation)) throw cause;
    return { commandOffset: -1, clockMs: state.clockMs, claimId: null, isRepeat: false, outcome: { kind: 'unknown' } };
  }
}
