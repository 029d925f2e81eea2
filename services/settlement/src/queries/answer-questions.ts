import type { ProvinceCode } from '@medclear/domain';
import { createWorkingState } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import type { ReplySender } from '../replies/reply-sender';
import { mergeWanted } from '../round/merge-wanted';
import type { ProvinceStore } from '../store/province-store';
import { quote } from './quote';
import { readQuestion, wantedByQuestion } from './read-question';
import type { Question } from './read-question';
import { tellStanding } from './tell-standing';

export type QueryResult = 'known' | 'unknown' | 'quoted' | 'late' | 'unreadable';

export interface QuestionPorts {
  readonly store: ProvinceStore;
  readonly replies: ReplySender;
  readonly nowMs: () => number;
  readonly onResult: (result: QueryResult) => void;
}

/**
 * Answers questions about claims and bills from the store and changes nothing; an id that is not found is `unknown`.
 *
 * @throws whatever the store throws when it is away: nobody is answered then, and whoever waits asks again
 */
export async function answerQuestions(
  ports: QuestionPorts,
  province: ProvinceCode,
  records: readonly LogRecord[],
): Promise<void> {
  const { store, replies, onResult } = ports;
  const questions = records.flatMap((record) => readable(ports, record));
  if (questions.length === 0) return;
  const wanted = mergeWanted(questions.map(wantedByQuestion));
  const [answer] = await store.exchange([{ province, apply: null, load: { at: 'any', wanted } }]);
  const loaded = answer?.loaded;
  if (loaded === undefined || loaded === 'fenced' || loaded === 'nothing-asked') return;
  const state = createWorkingState(loaded);
  replies.send(
    questions.map((question) => {
      const reply = question.kind === 'quote' ? quote(state, question) : tellStanding(state, question.claimId);
      onResult(question.kind === 'quote' ? 'quoted' : reply.outcome.kind === 'unknown' ? 'unknown' : 'known');
      return { address: question.address, reply };
    }),
  );
}

function readable({ nowMs, onResult }: QuestionPorts, record: LogRecord): readonly Question[] {
  const question = readQuestion(record, nowMs());
  if (typeof question !== 'string') return [question];
  onResult(question);
  return [];
}
