import { decodeStatusQuery, readReplyHeaders, UnreadableRecord } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import { NOTHING_WANTED } from '@medclear/domain';
import type { ClaimDocument, ClaimId, ProvinceCode, ReplyAddress } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import type { ReplySender } from '../replies/reply-sender';
import type { ProvinceStore } from '../store/province-store';

export type QueryResult = 'known' | 'unknown' | 'late' | 'unreadable';

export interface StatusPorts {
  readonly store: ProvinceStore;
  readonly replies: ReplySender;
  readonly nowMs: () => number;
  readonly onResult: (result: QueryResult) => void;
}

interface Question {
  readonly address: ReplyAddress;
  readonly claimId: ClaimId;
}

/**
 * Answers questions about claims from the store and changes nothing; an id that is not found is `unknown`, never refused.
 *
 * @throws whatever the store throws when it is away: nobody is answered then, and whoever waits asks again
 */
export async function answerStatus(
  ports: StatusPorts,
  province: ProvinceCode,
  records: readonly LogRecord[],
): Promise<void> {
  const { store, replies, onResult } = ports;
  const questions = records.flatMap((record) => readQuestion(ports, record));
  if (questions.length === 0) return;
  const claims = [...new Set(questions.map(({ claimId }) => claimId))];
  const wanted = { ...NOTHING_WANTED, claims };
  const [answer] = await store.exchange([{ province, apply: null, load: { at: 'any', wanted } }]);
  const loaded = answer?.loaded;
  if (loaded === undefined || loaded === 'fenced' || loaded === 'nothing-asked') return;
  const byId = new Map(loaded.claims.map((claim) => [claim.claimId, claim]));
  replies.send(
    questions.map(({ address, claimId }) => {
      const claim = byId.get(claimId);
      onResult(claim === undefined ? 'unknown' : 'known');
      return { address, reply: toAnswer(claimId, claim, loaded.clockMs) };
    }),
  );
}

function readQuestion({ nowMs, onResult }: StatusPorts, record: LogRecord): readonly Question[] {
  const address = readReplyHeaders(record.headers);
  if (address === null || address.untilMs <= nowMs()) {
    onResult('late');
    return [];
  }
  try {
    return [{ address, claimId: decodeStatusQuery(record.value).claimId }];
  } catch (cause) {
    if (!(cause instanceof UnreadableRecord)) throw cause;
    onResult('unreadable');
    return [];
  }
}

function toAnswer(claimId: ClaimId, claim: ClaimDocument | undefined, clockMs: number): Reply {
  if (claim === undefined)
    return { commandOffset: -1, clockMs, claimId, isRepeat: false, outcome: { kind: 'unknown' } };
  const { outcome, commandOffset } = claim;
  const decidedAtMs = outcome.kind === 'settled' ? outcome.answer.settledAtMs : clockMs;
  return { commandOffset, clockMs: decidedAtMs, claimId, isRepeat: true, outcome };
}
