import { setTimeout as delay } from 'node:timers/promises';
import { provinceOfClaim, trusted } from '@medclear/domain';
import type { ClaimId, ProvinceCode } from '@medclear/domain';
import { createPacer, execPipeline } from '@medclear/platform';
import type { Redis } from 'ioredis';
import { ROUTE_KEPT_MS, routeKeyOf } from '../routes/claim-routes';
import type { ClaimRoutes } from '../routes/claim-routes';

export const ROUTE_KEY_PREFIX = 'gateway:route:';

/** Claims that come within this go together, to the store and then to their logs: a trip costs far more than one more in it. */
const ASK_PACE = { shortestMs: 8, longestMs: 25 };

interface Waiting {
  readonly claimId: ClaimId;
  readonly resolve: (province: ProvinceCode) => void;
  readonly reject: (cause: Error) => void;
}

/** Routes in the gateways' own Redis; what comes while an answer is awaited, or shortly after it, goes out together. */
export function createRedisClaimRoutes(redis: Redis): ClaimRoutes {
  const waiting: Waiting[] = [];
  const pacer = createPacer(ASK_PACE, () => performance.now());
  let isAsking = false;

  const askAll = async (): Promise<void> => {
    isAsking = true;
    while (waiting.length > 0) {
      const restMs = pacer.restMs();
      if (restMs > 0) await delay(restMs);
      const end = pacer.begin();
      await askTogether(redis, waiting.splice(0));
      end();
    }
    isAsking = false;
  };

  return {
    remember: (claimId) =>
      new Promise((resolve, reject) => {
        waiting.push({ claimId, resolve, reject });
        if (!isAsking) void askAll();
      }),
    find: async (claimId) => {
      const province = await redis.get(ROUTE_KEY_PREFIX + routeKeyOf(claimId));
      return province === null ? null : trusted.provinceCode(province);
    },
  };
}

async function askTogether(redis: Redis, asked: readonly Waiting[]): Promise<void> {
  try {
    const pipeline = redis.pipeline();
    for (const { claimId } of asked) queueSetIfAbsent(pipeline, claimId);
    const answers = await execPipeline(pipeline);
    asked.forEach(({ claimId, resolve, reject }, at) => {
      const [error, first] = answers[at] ?? [new Error('the store gave no answer')];
      if (error !== null) reject(error);
      else resolve(typeof first === 'string' ? trusted.provinceCode(first) : provinceOfClaim(claimId));
    });
  } catch (cause) {
    for (const { reject } of asked) reject(new Error('the store of routes is away', { cause }));
  }
}

/** Answers what stood there before, or nothing when it has been set now. */
function queueSetIfAbsent(pipeline: ReturnType<Redis['pipeline']>, claimId: ClaimId): void {
  const key = ROUTE_KEY_PREFIX + routeKeyOf(claimId);
  pipeline.set(key, provinceOfClaim(claimId), 'PX', ROUTE_KEPT_MS, 'NX', 'GET');
}
