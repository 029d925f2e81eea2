import { plainGround } from './plain/plain-ground';
import { runFaults } from './run-faults';

const LONG_MS = 400_000;
/** One of the services, and one of the parts: the whole list takes half an hour. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['F1', 2],
  ['F6', 4],
]);

describe('a house that is broken under load', () => {
  it(
    'leaves no message without an outcome, no hold without an owner and no contradiction: services killed, Redis lost',
    async () => {
      const figures = await runFaults({
        grounds: [plainGround],
        isWanted: ({ id }) => TIMES.has(id),
        timesOf: ({ id }) => TIMES.get(id) ?? 0,
        say: (line) => process.stderr.write(`${line}\n`),
      });
      expect(figures.map(({ id, times }) => [id, times])).toEqual([...TIMES]);
      for (const { messages, withoutOutcome, ownerlessHolds, contradictions } of figures) {
        expect(messages).toBeGreaterThan(0);
        expect([withoutOutcome, ownerlessHolds, contradictions]).toEqual([0, 0, []]);
      }
    },
    LONG_MS,
  );
});
