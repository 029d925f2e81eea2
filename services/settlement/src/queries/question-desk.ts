import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { answerQuestions } from './answer-questions';
import type { QuestionPorts } from './answer-questions';
import { readQuestion } from './read-question';
import type { Question } from './read-question';

/** Answers questions, one store read a province at a time; what comes in meanwhile is answered together. */
export interface QuestionDesk {
  ask(province: ProvinceCode, records: readonly LogRecord[]): void;
}

export interface DeskPorts extends QuestionPorts {
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly onFailure: (cause: unknown) => void;
}

/** More questions than this are dropped: whoever asked hears nothing and asks again. */
const MOST_WAITING = 2_000;
/** How long a store is left alone that is older than what whoever asks has been told. */
const READ_AGAIN_MS = 10;

export function createQuestionDesk(ports: DeskPorts): QuestionDesk {
  const waiting = new Map<ProvinceCode, readonly Question[]>();
  const busy = new Set<ProvinceCode>();
  const put = (province: ProvinceCode, questions: readonly Question[]): void => {
    const queued = [...(waiting.get(province) ?? []), ...questions].slice(0, MOST_WAITING);
    if (queued.length > 0) waiting.set(province, queued);
  };
  const answerOnce = async (province: ProvinceCode, questions: readonly Question[]): Promise<void> => {
    const early = await answerQuestions(ports, province, questions);
    if (early.length > 0 && !waiting.has(province)) await ports.pause(READ_AGAIN_MS);
    put(province, early);
  };
  const answerAll = async (province: ProvinceCode): Promise<void> => {
    busy.add(province);
    for (let questions = waiting.get(province); questions !== undefined; questions = waiting.get(province)) {
      waiting.delete(province);
      await answerOnce(province, questions).catch(ports.onFailure);
    }
    busy.delete(province);
  };
  return {
    ask: (province, records) => {
      put(
        province,
        records.flatMap((record) => readable(ports, record)),
      );
      if (!busy.has(province)) void answerAll(province);
    },
  };
}

function readable({ nowMs, onResult }: QuestionPorts, record: LogRecord): readonly Question[] {
  const question = readQuestion(record, nowMs());
  if (typeof question !== 'string') return [question];
  onResult(question);
  return [];
}
