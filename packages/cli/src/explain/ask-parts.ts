import { trusted } from '@medclear/domain';
import type { ClaimId, ProvinceCode } from '@medclear/domain';
import { ROUTE_KEY_PREFIX, routeKeyOf } from '@medclear/gateway-kit';
import { createRedis } from '@medclear/platform';
import type { StoryPosting } from './claim-story';

const TIMEOUT_MS = 5_000;
const NOT_POSTED = 404;

/** Asks the gateways' store where a claim was sent; throws when it does not answer. */
export async function askRoute(redisUrl: string, claimId: ClaimId): Promise<ProvinceCode | null> {
  const redis = createRedis(redisUrl);
  try {
    await redis.connect();
    const province = await redis.get(ROUTE_KEY_PREFIX + routeKeyOf(claimId));
    return province === null ? null : trusted.provinceCode(province);
  } finally {
    redis.disconnect();
  }
}

/** Asks clearing what it has posted for a claim; throws when it does not answer. */
export async function askPostings(clearingUrl: string, claimId: ClaimId): Promise<readonly StoryPosting[]> {
  const response = await fetch(`${clearingUrl}/v1/claims/${claimId}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (response.status === NOT_POSTED) return [];
  if (!response.ok) throw new Error(`clearing answers ${String(response.status)}`);
  return ((await response.json()) as { readonly postings: readonly StoryPosting[] }).postings;
}
