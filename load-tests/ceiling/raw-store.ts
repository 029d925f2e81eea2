import { defineScript, execPipeline } from '@medclear/platform';
import type { createRedis, LogRecord } from '@medclear/platform';
import type { RawSettings } from './raw-settings';

const APPLY = `
if (redis.call('HGET', KEYS[1], 'hash') or '') ~= ARGV[1] then return 'FENCED' end
redis.call('HINCRBY', KEYS[2], 'available_fen', -1)
redis.call('HINCRBY', KEYS[2], 'captured_fen', 1)
for key = 3, #KEYS do redis.call('SET', KEYS[key], ARGV[key]) end
redis.call('HSET', KEYS[1], 'hash', ARGV[2])
return 'APPLIED'`;
const LOAD = `return { redis.call('HGETALL', KEYS[2]), redis.call('MGET', unpack(KEYS, 3)) }`;
const PEOPLE = 1_000;

/** A province of the ceiling: a queue, and where its chain and its store stand. */
export interface RawProvince {
  readonly code: string;
  readonly queue: LogRecord[];
  nextJournalOffset: number;
  hash: string;
  appliedHash: string;
  decided: readonly LogRecord[];
}

export interface RawStore {
  /** One pipeline: what the last round recorded is applied, what this one touches is loaded; throws when fenced. */
  applyAndLoad(taken: readonly (readonly [RawProvince, readonly LogRecord[]])[]): Promise<void>;
}

export function createRawStore(redis: ReturnType<typeof createRedis>, bytes: RawSettings['bytes']): RawStore {
  const apply = defineScript(redis, 'rawApply', APPLY);
  const load = defineScript(redis, 'rawLoad', LOAD);
  const documents = [Buffer.alloc(bytes.person, 1), Buffer.alloc(bytes.claim, 1)];
  return {
    applyAndLoad: async (taken) => {
      const pipeline = redis.pipeline();
      for (const [province, records] of taken) {
        const { decided } = province;
        const values = [province.appliedHash, province.hash, ...decided.flatMap(() => documents)];
        if (decided.length > 0) apply.queue(pipeline, keysOf(province, decided), values);
        province.appliedHash = province.hash;
        province.decided = records;
        load.queue(pipeline, keysOf(province, records), []);
      }
      for (const [error, value] of await execPipeline(pipeline))
        if (error !== null || String(value) === 'FENCED') throw new Error('the raw store is fenced', { cause: error });
    },
  };
}

function keysOf({ code }: RawProvince, records: readonly LogRecord[]): string[] {
  return [
    `{${code}}:head`,
    `{${code}}:fund:employee-pool`,
    ...records.flatMap(({ offset }) => [`{${code}}:person:${offset % PEOPLE}`, `{${code}}:claim:${offset}`]),
  ];
}
