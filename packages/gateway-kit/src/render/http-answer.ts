import { stateNow } from './state-now';
import type { RepeatedAnswer } from './state-now';

/** What goes out over HTTP: the same answer makes the same bytes. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** After this many seconds a refused message may come again. */
export const RETRY_AFTER_S = 2;
export const REPEAT_HEADER = 'x-repeated-answer';
export const STATE_HEADER = 'x-claim-state';

/** Puts a body into an answer; a repeat is marked in headers, so that its bytes stay those of the original. */
export function jsonAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return {
    status,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  };
}

/** The headers of a repeat: that it is one, and how the claim stands by now. */
export function repeatHeaders(answer: RepeatedAnswer): Readonly<Record<string, string>> {
  if (!answer.isRepeat) return {};
  const state = stateNow(answer);
  return { [REPEAT_HEADER]: 'true', ...(state === null ? {} : { [STATE_HEADER]: state }) };
}

export function retryHeaders(status: number): Readonly<Record<string, string>> {
  return status === 503 || status === 202 ? { 'retry-after': String(RETRY_AFTER_S) } : {};
}

export function statusAddress(claimId: string): string {
  return `/v1/claims/${claimId}`;
}
