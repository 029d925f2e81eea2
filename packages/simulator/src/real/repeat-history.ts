import type { StackAddresses } from '@medclear/local-stack';
import { choicesOf } from '../history/choice';
import { recordHistory } from '../history/record-history';
import type { RecordedHistory } from '../history/record-history';
import { PROVINCES } from '../world/provinces';
import { createSeededDice } from '../world/seeded-dice';
import type { SeededDice } from '../world/seeded-dice';
import { compareRemains } from './compare-remains';
import type { Difference } from './compare-remains';
import { decideAsRecorded } from './decide-as-recorded';
import { openRealHouse } from './real-house';
import type { RealHouse } from './real-house';
import { booksOf, chainOf } from './remains';
import type { ProvinceRemains, Remains } from './remains';
import { copyStore } from './store-copy';
import type { StoreCopy } from './store-copy';
import { TROUBLES } from './troubles';
import type { Trouble } from './troubles';
import { appendUpTo, StandsStill, untilDecided, untilPosted } from './work-through';
import type { LogsToWork } from './work-through';

export interface HistoryToRepeat {
  readonly seed: number;
  readonly steps: number;
  readonly addresses: StackAddresses;
  /** What the topics' names begin with: no other history's. */
  readonly topicPrefix: string;
}

/** What a history came to on real parts. */
export interface RepeatedHistory {
  readonly decided: number;
  /** Stray records of the real journals. */
  readonly ignored: number;
  readonly difference: Difference | null;
}

/** Simulates a history, has the real services work through its command logs, and compares what both leave behind. */
export async function repeatHistory({
  seed,
  steps,
  addresses,
  topicPrefix,
}: HistoryToRepeat): Promise<RepeatedHistory> {
  const recorded = await recordHistory(choicesOf(seed, steps), topicPrefix);
  const decide = decideAsRecorded(recorded.remains.provinces);
  const house = await openRealHouse({ addresses, topicPrefix, decide, nowMs: clockAfter(recorded) });
  try {
    return await repeatIn(house, recorded, createSeededDice(seed));
  } finally {
    await house.close();
  }
}

/** A clock that runs on from where the history ends: it has its own time, which may be years from now. */
function clockAfter({ commands }: RecordedHistory): () => number {
  const times = [...commands.values()].flatMap((records) => records.map(({ appendedAtMs }) => appendedAtMs));
  const aheadMs = Math.max(...times) - Date.now();
  return () => Date.now() + aheadMs;
}

async function repeatIn(house: RealHouse, recorded: RecordedHistory, dice: SeededDice): Promise<RepeatedHistory> {
  const decided = recorded.remains.provinces.reduce((sum, { decisions }) => sum + decisions.length, 0);
  try {
    await workThrough(house, recorded, dice);
  } catch (cause) {
    if (!(cause instanceof StandsStill)) throw cause;
    const { province, commandOffset, message } = cause;
    return { decided, ignored: 0, difference: { province, commandOffset, what: message } };
  }
  const real = await remainsOf(house);
  const ignored = real.provinces.reduce((sum, province) => sum + province.ignored, 0);
  return { decided, ignored, difference: compareRemains(recorded.remains, real) };
}

/** The first portion is worked through in peace; each further one with a trouble. */
async function workThrough(house: RealHouse, { commands }: RecordedHistory, dice: SeededDice): Promise<void> {
  const logs: LogsToWork = { commands, appended: new Map() };
  const troubles = shuffled(TROUBLES, dice);
  const portions = troubles.length + 1;
  const copies: StoreCopy[] = [];
  await appendUpTo(house, logs, 1 / portions);
  await Promise.all([house.startOwner(), house.startClearing()]);
  await untilDecided(house, logs);
  for (const [at, trouble] of troubles.entries()) {
    copies.push(await copyStore(house.redis));
    await trouble.befall({
      ...{ house, dice, copies },
      append: () => appendUpTo(house, logs, (at + 2) / portions),
      untilDecided: () => untilDecided(house, logs),
    });
  }
  await untilDecided(house, logs);
  await untilPosted(house, logs);
}

function shuffled(troubles: readonly Trouble[], dice: SeededDice): readonly Trouble[] {
  return troubles
    .map((trouble) => ({ trouble, at: dice.roll(1_000_000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ trouble }) => trouble);
}

async function remainsOf(house: RealHouse): Promise<Remains> {
  const provinces: ProvinceRemains[] = [];
  const [owner] = house.owners;
  if (owner === undefined) throw new Error('there is no owner whose store could be read');
  for (const province of PROVINCES) {
    const { topic, records } = await house.logs.journalOf(province);
    provinces.push({ province, ...chainOf(topic, records), contents: await owner.store.contents(province) });
  }
  return { provinces, ...(await booksOf(house.clearing().ledger)) };
}
