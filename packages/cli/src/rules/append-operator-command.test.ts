import { createTopics, decodeCommand, encodeDecision } from '@medclear/contracts';
import { fen, trusted } from '@medclear/domain';
import type { DecisionOutcome, OperatorCommand } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { appendOperatorCommand, showOperatorWord } from './append-operator-command';
import type { ProvinceLog } from './append-operator-command';

const JIANGXI = trusted.provinceCode('36');
const TOPICS = createTopics('test');
const CLOSE: OperatorCommand = { kind: 'close-month', month: '2026-10' };

/** A province that decides what is appended, after another command's decision. */
function provinceThatDecides(outcome: DecisionOutcome) {
  const journal: Buffer[] = [];
  const appended: unknown[] = [];
  const decided = (commandOffset: number, said: DecisionOutcome): Buffer =>
    encodeDecision({ commandOffset, clockMs: 1, reply: null, outcome: said }, '0'.repeat(64));
  const logs: ProvinceLog['logs'] = {
    end: () => Promise.resolve(journal.length),
    append: (_topic, { value }) => {
      const read = decodeCommand(value);
      appended.push(read.kind === 'command' ? read.command : read);
      journal.push(decided(6, { kind: 'parked', reason: 'bad-magic' }), decided(7, outcome));
      return Promise.resolve(7);
    },
    read: async function* (topic, from, to) {
      for (const [at, value] of journal.slice(from, to).entries()) {
        const record: LogRecord = { topic, offset: from + at, appendedAtMs: 1, value, headers: {} };
        yield await Promise.resolve(record);
      }
    },
  };
  return { at: { logs, topics: TOPICS, province: JIANGXI }, appended };
}

describe('an operator’s word', () => {
  it('is appended, and what was decided of it is said', async () => {
    const { at, appended } = provinceThatDecides({ kind: 'month-closed', month: '2026-10' });
    const word = await appendOperatorCommand(at, CLOSE);
    expect(appended).toEqual([CLOSE]);
    expect(showOperatorWord(JIANGXI, word)).toEqual({
      holds: true,
      text: 'Decided: month-closed, as command 7 of 36.',
    });
  });

  it('does not hold when it is refused', async () => {
    const { at } = provinceThatDecides({
      kind: 'operator-refused',
      refusal: { code: 'MONTH_NOT_OVER', detail: '2026-10' },
    });
    const { text, holds } = showOperatorWord(JIANGXI, await appendOperatorCommand(at, CLOSE));
    expect([holds, text]).toEqual([false, 'Refused: MONTH_NOT_OVER (2026-10), as command 7 of 36.']);
  });

  it('is a rule of a fund, too', async () => {
    const rule: OperatorCommand = {
      kind: 'set-fund-rule',
      fund: 'employee-pool',
      limitFen: fen(5),
      alarmBelowFen: fen(9),
      whenShort: { kind: 'overdraw', overdraftFen: fen(2) },
    };
    const { at, appended } = provinceThatDecides({
      kind: 'fund-rule-set',
      fund: 'employee-pool',
      limitFen: 3,
      alarmBelowFen: fen(9),
    });
    expect(showOperatorWord(JIANGXI, await appendOperatorCommand(at, rule)).holds).toBe(true);
    expect(appended).toEqual([rule]);
  });
});
