import { createMetrics, createPostJournals } from '@medclear/clearing';
import type { Ledger } from '@medclear/clearing';
import type { ProvinceCode } from '@medclear/domain';
import { createLogger } from '@medclear/platform';
import type { LogRecord } from '@medclear/platform';
import { Registry } from 'prom-client';
import { overConnection } from './connected';
import { createFetchLoop } from './fetch-loop';
import type { GrowingLog } from './fetch-loop';
import { PROVINCES } from './provinces';
import { createActor } from './scheduler';
import type { Actor } from './scheduler';
import type { World } from './world';

/** One process of the clearing service that follows every journal. */
export interface ClearingProcess {
  readonly actor: Actor;
}

const METRICS = createMetrics(new Registry());
const LOG = createLogger('simulator', 'silent');

/** Starts the real following and posting over the memory ledger. */
export function startClearing(world: World, name: string): ClearingProcess {
  const { scheduler, journal } = world;
  const actor = createActor(name);
  const recordsOf = (province: ProvinceCode): GrowingLog<LogRecord> => recordsWithPlace(world, province);
  const fetching = createFetchLoop<LogRecord>(world, actor, { provinces: PROVINCES, logOf: recordsOf });
  const topics = new Map(PROVINCES.map((province) => [journal.topicOf(province), province]));
  const provinceOf = (topic: string): ProvinceCode => {
    const province = topics.get(topic);
    if (province === undefined) throw new Error(`${topic} is no journal`);
    return province;
  };
  const posting = createPostJournals({
    ledger: connectedLedger(world, actor),
    metrics: METRICS,
    log: LOG,
    provinceOf,
    source: {
      seek: (topic, offset) => {
        fetching.seek(provinceOf(topic), offset);
      },
      pause: (topic) => {
        fetching.pause(provinceOf(topic));
      },
      resume: (topic) => {
        fetching.resume(provinceOf(topic));
      },
      endOffset: (topic) => journal.endOffset(provinceOf(topic)),
    },
  });
  fetching.readBy((province, records) => posting.records(journal.topicOf(province), records));
  scheduler.later(actor, 'starts', () => {
    posting.assigned([...topics.keys()]);
  });
  world.onJournalGrown(() => {
    fetching.wake();
  });
  return { actor };
}

const placed = new WeakMap<object, LogRecord>();

/** The journal's records as a consumer sees them. */
function recordsWithPlace({ journal }: World, province: ProvinceCode): GrowingLog<LogRecord> {
  const records = journal.recordsOf(province);
  return {
    length: records.length,
    slice: (from: number, to: number) =>
      records.slice(from, to).map((record, at) => {
        const known = placed.get(record);
        if (known !== undefined) return known;
        const made = { topic: journal.topicOf(province), offset: from + at, headers: {}, ...record };
        placed.set(record, made);
        return made;
      }),
  };
}

function connectedLedger(world: World, actor: Actor): Ledger {
  const { ledger, judge } = world;
  const ask = overConnection(world, actor);
  return {
    open: (provinces) => ask('opens its journals', () => ledger.open(provinces)),
    record: (batches) =>
      ask('posts', async () => {
        const recorded = await ledger.record(batches);
        judge.booksHaveMoved();
        return recorded;
      }),
    obligations: () => ledger.obligations(),
    books: () => ledger.books(),
    breaks: () => ledger.breaks(),
    claim: (claimId) => ledger.claim(claimId),
  };
}
