import type { DecisionBatch, Journal } from '@medclear/settlement';
import { createActor } from './scheduler';
import type { Actor } from './scheduler';
import { CutOff } from './world';
import type { World } from './world';

const LOSE_ONE_IN = 12;
const REPEAT_ONE_IN = 16;
const SWALLOW_ONE_IN = 24;

/** Shows the journal to one owner over a network: a send lands whenever it likes, also after its sender has died, twice or never. */
export function journalOverNetwork({ scheduler, journal, fails, journalHasGrown }: World, owner: Actor): Journal {
  const wire = createActor(`${owner.name}'s send`);
  const land = async (batch: DecisionBatch): Promise<number> => {
    await scheduler.turn(wire, `of ${String(batch.records.length)} to ${batch.province} lands`);
    const offset = journal.land(batch);
    journalHasGrown();
    return offset;
  };
  const send = async (batch: DecisionBatch): Promise<{ province: DecisionBatch['province']; baseOffset: number }> => {
    if (fails(REPEAT_ONE_IN)) void land(batch);
    const landed = fails(SWALLOW_ONE_IN) ? null : land(batch);
    if (landed === null || fails(LOSE_ONE_IN)) {
      await scheduler.turn(owner, 'waits for an acknowledgement in vain');
      throw new CutOff('no answer in time');
    }
    return { province: batch.province, baseOffset: await landed };
  };
  const inTurn = async <Result>(label: string, ask: () => Promise<Result>): Promise<Result> => {
    await scheduler.turn(owner, label);
    return ask();
  };
  return {
    topicOf: (province) => journal.topicOf(province),
    append: async (batches) => {
      const answers = await Promise.allSettled(batches.map(send));
      await scheduler.turn(owner, 'hears of its send');
      return answers.map((answer) => {
        if (answer.status === 'rejected') throw answer.reason as Error;
        return answer.value;
      });
    },
    endOffset: (province) => inTurn('asks for the end', () => journal.endOffset(province)),
    offsetAtTime: (province, timeMs) => journal.offsetAtTime(province, timeMs),
    async *read(province, from, to) {
      await scheduler.turn(owner, 'reads the journal');
      yield* journal.read(province, from, to);
    },
  };
}
