import type { Topics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import type { NewRecord } from '@medclear/platform';
import type { DecisionInbox } from '../inbox/decision-inbox';
import { sendAndAwait } from '../submit/send-and-await';
import type { Sending } from '../submit/send-and-await';
import { refusedUnsent } from '../submit/submission-outcome';
import type { SubmissionOutcome } from '../submit/submission-outcome';

/** What every question to a province needs. */
export interface Asking extends Sending {
  readonly inbox: DecisionInbox;
  readonly topics: Topics;
  readonly provinces: ReadonlySet<ProvinceCode>;
  readonly isListening: () => boolean;
}

/** Puts a question to a province, which changes nothing, and waits for the answer. */
export async function askProvince(
  parts: Asking,
  province: ProvinceCode,
  question: Pick<NewRecord, 'key' | 'value'>,
): Promise<SubmissionOutcome> {
  if (!parts.isListening()) return refusedUnsent('UPSTREAM_DOWN');
  const waiting = parts.inbox.open();
  if (waiting === null) return refusedUnsent('SERVICE_OVERLOADED');
  try {
    return await sendAndAwait(parts, waiting, parts.topics.queries(province), question);
  } finally {
    waiting.close();
  }
}
