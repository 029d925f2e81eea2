import type { ProvinceCode, ProvinceHead } from '@medclear/domain';
import { defineScript, execPipeline } from '@medclear/platform';
import type { PipelineAnswers, RedisScript } from '@medclear/platform';
import type { Redis } from 'ioredis';
import type { ProvinceStore, StoreAnswer, StoreRequest } from '../../store/province-store';
import { applyArguments, readApplyAnswer } from './apply-call';
import { provinceKeys } from './keys';
import { loadArguments, readLoadAnswer } from './load-call';
import { readContents } from './read-contents';
import { readDue } from './read-due';
import { readScript } from './read-script';
import type { ScriptArguments } from './script-arguments';

/** The store on Redis: two scripts, and one pipeline for all provinces of a round. */
export function createRedisProvinceStore(redis: Redis): ProvinceStore {
  const loadState = defineScript(redis, 'loadStateV4', readScript('load-state'));
  const applyDecisions = defineScript(redis, 'applyDecisionsV2', readScript('apply-decisions'));
  const head = (province: ProvinceCode): Promise<ProvinceHead | null> => readHead(redis, province);
  return {
    head,
    exchange: async (requests) => {
      const pipeline = redis.pipeline();
      const queue = (script: RedisScript, { keys, values }: ScriptArguments): void => {
        script.queue(pipeline, keys, values);
      };
      for (const { province, apply, load } of requests) {
        if (apply !== null) queue(applyDecisions, applyArguments(province, apply));
        if (load !== null) queue(loadState, loadArguments(province, load));
      }
      return readAnswers(requests, pipeline.length === 0 ? [] : await execPipeline(pipeline));
    },
    due: (province, question) => readDue(redis, province, question),
    contents: (province) => readContents(redis, province, head),
  };
}

async function readHead(redis: Redis, province: ProvinceCode): Promise<ProvinceHead | null> {
  const fields = await redis.hmget(
    provinceKeys(province).head,
    'next_command_offset',
    'hash',
    'journal_offset',
    'clock_ms',
  );
  const [nextCommandOffset, hash, journalOffset, clockMs] = fields;
  if (typeof hash !== 'string') return null;
  return {
    nextCommandOffset: Number(nextCommandOffset),
    hash,
    journalOffset: Number(journalOffset),
    clockMs: Number(clockMs),
  };
}

function readAnswers(requests: readonly StoreRequest[], replies: PipelineAnswers): readonly StoreAnswer[] {
  let at = 0;
  const next = (): unknown => {
    const reply = replies[at++];
    if (reply === undefined) throw new Error('Redis answered fewer calls than were made');
    if (reply[0] !== null) throw new Error('a script failed in Redis', { cause: reply[0] });
    return reply[1];
  };
  return requests.map(({ apply, load }) => ({
    applied: apply === null ? 'nothing-asked' : readApplyAnswer(next()),
    loaded: load === null ? 'nothing-asked' : readLoadAnswer(load, next()),
  }));
}
