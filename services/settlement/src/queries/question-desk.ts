import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { answerQuestions } from './answer-questions';
import type { QuestionPorts } from './answer-questions';

/** Answers questions, one store read a province at a time; what comes in meanwhile is answered together. */
export interface QuestionDesk {
  ask(province: ProvinceCode, records: readonly LogRecord[]): void;
}

/** More questions than this are dropped: whoever asked hears nothing and asks again. */
const MOST_WAITING = 2_000;

export function createQuestionDesk(ports: QuestionPorts, onFailure: (cause: unknown) => void): QuestionDesk {
  const waiting = new Map<ProvinceCode, LogRecord[]>();
  const busy = new Set<ProvinceCode>();
  const answerAll = async (province: ProvinceCode): Promise<void> => {
    busy.add(province);
    for (let records = waiting.get(province); records !== undefined; records = waiting.get(province)) {
      waiting.delete(province);
      await answerQuestions(ports, province, records).catch(onFailure);
    }
    busy.delete(province);
  };
  return {
    ask: (province, records) => {
      const queued = waiting.get(province) ?? [];
      waiting.set(province, [...queued, ...records].slice(0, MOST_WAITING));
      if (!busy.has(province)) void answerAll(province);
    },
  };
}
