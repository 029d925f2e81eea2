import { toReplyHeaders } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import type { NewRecord, RecordBatcher, Submission } from '@medclear/platform';
import type { WaitingRequest } from '../inbox/decision-inbox';
import { refusedUnsent, UNKNOWN } from './submission-outcome';
import type { SubmissionOutcome } from './submission-outcome';

export interface Sending {
  readonly batcher: RecordBatcher;
  readonly replyTopic: string;
}

type EndOfWait = Submission | Reply | 'deadline';
type Unaddressed = Pick<NewRecord, 'key' | 'value'>;

/** Hands a record over and waits for its reply: before the hand-over a failure is a refusal, after it nobody knows. */
export async function sendAndAwait(
  { batcher, replyTopic }: Sending,
  waiting: WaitingRequest,
  topic: string,
  record: Unaddressed,
): Promise<SubmissionOutcome> {
  const { correlationId, untilMs } = waiting;
  const headers = toReplyHeaders({ topic: replyTopic, correlationId, untilMs });
  const submission = batcher.submit(topic, { headers, ...record });
  const stopped = submission.then((ended): EndOfWait | Promise<EndOfWait> =>
    ended.kind === 'appended' ? waiting.outcome : ended,
  );
  const first = await Promise.race([waiting.outcome, stopped]);
  if (first === 'deadline') return UNKNOWN;
  return 'kind' in first ? toOutcome(first) : { kind: 'replied', reply: first };
}

function toOutcome(submission: Submission): SubmissionOutcome {
  if (submission.kind !== 'refused') return UNKNOWN;
  return refusedUnsent(submission.reason === 'full' ? 'SERVICE_OVERLOADED' : 'UPSTREAM_DOWN');
}
