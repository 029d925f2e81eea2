import type { Reply } from '@medclear/contracts';
import type { ProvinceCode, StateView } from '@medclear/domain';
import { createWorkingState } from '@medclear/domain';
import type { ReplySender } from '../replies/reply-sender';
import { mergeWanted } from '../round/merge-wanted';
import type { ProvinceStore, StoredState } from '../store/province-store';
import { quote } from './quote';
import { wantedByQuestion } from './read-question';
import type { Question } from './read-question';
import { tellNothing, tellStanding } from './tell-standing';

/** `behind` is answered like `unknown`: the store does not show yet what whoever asks has been told. */
export type QueryResult = 'known' | 'unknown' | 'quoted' | 'behind' | 'late' | 'unreadable';

export interface QuestionPorts {
  readonly store: ProvinceStore;
  readonly replies: ReplySender;
  readonly nowMs: () => number;
  readonly onResult: (result: QueryResult) => void;
}

/**
 * Answers questions about claims and bills from the store and changes nothing; an id that is not found is `unknown`.
 *
 * @returns those that must be asked again, for the store is older than what whoever asks has been told
 * @throws whatever the store throws when it is away: nobody is answered then, and whoever waits asks again
 */
export async function answerQuestions(
  ports: QuestionPorts,
  province: ProvinceCode,
  questions: readonly Question[],
): Promise<readonly Question[]> {
  const { store, replies, onResult } = ports;
  if (questions.length === 0) return [];
  const wanted = mergeWanted(questions.map(wantedByQuestion));
  const [answer] = await store.exchange([{ province, apply: null, load: { at: 'any', wanted } }]);
  const loaded = answer?.loaded;
  if (loaded === undefined || loaded === 'fenced' || loaded === 'nothing-asked') return [];
  const now = ports.nowMs();
  const early = questions.filter((question) => isBehind(loaded, question) && patientUntilMs(question) > now);
  const state = createWorkingState(loaded);
  const answered = questions.filter((question) => !early.includes(question));
  replies.send(
    answered.map((question) => {
      const { reply, result } = answerOne(state, loaded, question);
      onResult(result);
      return { address: question.address, reply };
    }),
  );
  return early;
}

interface Answered {
  readonly reply: Reply;
  readonly result: QueryResult;
}

function answerOne(state: StateView, loaded: StoredState, question: Question): Answered {
  if (question.kind === 'quote') return { reply: quote(state, question), result: 'quoted' };
  const { claimId } = question;
  if (isBehind(loaded, question)) return { reply: tellNothing(state, claimId), result: 'behind' };
  const reply = tellStanding(state, claimId);
  return { reply, result: reply.outcome.kind === 'unknown' ? 'unknown' : 'known' };
}

function patientUntilMs(question: Question): number {
  return question.kind === 'status' ? question.patientUntilMs : 0;
}

function isBehind({ nextCommandOffset }: StoredState, question: Question): boolean {
  return question.kind === 'status' && nextCommandOffset < question.atLeastOffset;
}
