import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { booksOf, chainOf } from '../real/remains';
import type { Remains } from '../real/remains';
import { PROVINCES } from '../world/provinces';
import type { Choice } from './choice';
import { runIn } from './run-history';
import { createSimulation } from './simulation';

/** A simulated history: what was appended to the command logs, when by the broker's clock, and what became of it. */
export interface RecordedHistory {
  readonly commands: ReadonlyMap<ProvinceCode, readonly LogRecord[]>;
  readonly remains: Remains;
}

/**
 * Runs a history to its calm end and keeps what it leaves behind.
 *
 * @param topicPrefix of the journals: a chain begins with the name of its topic, so that one prefix means the same bytes
 * @throws Error when the history does not keep an invariant: that is for `make simulate` to tell
 */
export async function recordHistory(choices: readonly Choice[], topicPrefix: string): Promise<RecordedHistory> {
  const simulation = createSimulation(false, topicPrefix);
  const { failure } = await runIn(simulation, choices);
  if (failure !== null)
    throw new Error(`the history breaks an invariant: ${failure.message}`, { cause: failure.cause });
  const { commands, journal, store, ledger } = simulation;
  const provinces = PROVINCES.map((province) => {
    const records = journal.recordsOf(province).map(({ value }, offset) => ({ offset, value }));
    return { province, ...chainOf(journal.topicOf(province), records), contents: store.snapshot(province) };
  });
  return {
    commands: new Map(PROVINCES.map((province) => [province, commands.of(province)])),
    remains: { provinces, ...(await booksOf(ledger)) },
  };
}
