import type { MemoryJournal } from '../journal/memory-journal';
import type { DecisionBatch, Journal } from '../journal/journal';
import type { Actor, Scheduler } from './scheduler';
import type { SeededDice } from './seeded-dice';

/** The sender does not know whether its records were appended. */
export class LostAcknowledgement extends Error {
  override readonly name = 'LostAcknowledgement';
}

export interface NetworkFaults {
  /** One in so many sends loses its acknowledgement. */
  readonly loseOneIn: number;
  /** One in so many sends arrives a second time, whenever it likes. */
  readonly repeatOneIn: number;
}

export interface NetworkParts {
  readonly scheduler: Scheduler;
  readonly dice: SeededDice;
  readonly journal: MemoryJournal;
  readonly faults: () => NetworkFaults;
}

/** Shows a journal to one owner over a network: a send lands whenever it likes, also after its sender has died. */
export function networkJournal({ scheduler, dice, journal, faults }: NetworkParts, owner: Actor): Journal {
  const wire: Actor = { name: `${owner.name}'s send`, isAlive: true };
  const land = async (batch: DecisionBatch): Promise<number> => {
    await scheduler.turn(wire, 'lands');
    return journal.land(batch);
  };
  const send = async (batch: DecisionBatch): Promise<{ province: DecisionBatch['province']; baseOffset: number }> => {
    const { loseOneIn, repeatOneIn } = faults();
    if (dice.happens(repeatOneIn)) void land(batch);
    const landed = land(batch);
    if (dice.happens(loseOneIn)) {
      await scheduler.turn(owner, 'waits for an acknowledgement in vain');
      throw new LostAcknowledgement('no answer in time');
    }
    return { province: batch.province, baseOffset: await landed };
  };
  const whenItsTurn = async <Result>(label: string, ask: () => Promise<Result>): Promise<Result> => {
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
    endOffset: (province) => whenItsTurn('asks for the end', () => journal.endOffset(province)),
    offsetAtTime: (province, timeMs) => journal.offsetAtTime(province, timeMs),
    async *read(province, from, to) {
      await scheduler.turn(owner, `reads the journal from ${from} to ${to}`);
      yield* journal.read(province, from, to);
    },
  };
}
