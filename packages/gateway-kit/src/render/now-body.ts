import type { LineState } from '@medclear/domain';
import { toUtc8Text } from './bill-body';
import type { GatewayAnswer, RefusedAnswer } from './gateway-answer';
import { NEXT_STEP_OF_STATE } from './next-steps';
import type { Vocabulary } from './vocabulary';

/** How a claim stands now, beside what was told then; null when the province did not say, or there is nothing to say. */
export function toNowBody(told: GatewayAnswer, words: Vocabulary): object | null {
  if (!('standing' in told) || told.standing === null) return null;
  const { state, expiresAtMs, endedBy, lines } = told.standing;
  if (state === null && endedBy === null) return null;
  const now: Record<string, unknown> = {};
  if (state !== null) now['state'] = state;
  if (expiresAtMs !== null) now['heldUntil'] = toUtc8Text(expiresAtMs);
  if (lines !== null) now[words.lineNumbers] = toLines(told, lines, words);
  if (endedBy !== null) now['endedBy'] = endedBy;
  if (state !== null) now['nextStep'] = NEXT_STEP_OF_STATE[state];
  return now;
}

/** Says of an id that it was blocked by a reversal before its own message came; null of every other refusal. */
export function toBlockedNow({ reply }: RefusedAnswer): object | null {
  const { act, endedBy } = reply?.standing ?? { act: null, endedBy: null };
  return act === 'blocked' ? { state: 'blocked', ...(endedBy === null ? {} : { endedBy }) } : null;
}

/** States of lines belong to a bill; acts have none. */
function toLines(told: GatewayAnswer, states: readonly LineState[], words: Vocabulary): readonly object[] {
  const lines = told.kind === 'settled' || told.kind === 'held' ? told.answer.lines : [];
  return lines.map(({ lineNumber }, at) => ({ [words.lineNumber]: lineNumber, state: states[at] }));
}
