import type { HttpAnswer } from './post-json';

const PAUSE_MS = 200;
const OUTCOME_UNKNOWN = 202;
const FIRST_SERVER_STATUS = 500;

/** The last answer, and how often the same message was sent. */
export interface FinalAnswer {
  readonly answer: HttpAnswer;
  readonly sends: number;
}

/**
 * Sends the same message again and again until somebody says something final, as a careful till does: an unknown outcome,
 * an overload and a cut line are not final.
 *
 * @param deadlineMs after this the last answer is given back, final or not
 */
export async function repeatUntilFinal(send: () => Promise<HttpAnswer>, deadlineMs: number): Promise<FinalAnswer> {
  const endsAt = Date.now() + deadlineMs;
  for (let sends = 1; ; sends += 1) {
    const answer = await send();
    if (isFinal(answer) || Date.now() > endsAt) return { answer, sends };
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

export function isFinal(answer: HttpAnswer): boolean {
  return answer.kind === 'answered' && answer.status !== OUTCOME_UNKNOWN && answer.status < FIRST_SERVER_STATUS;
}
