import type { ClaimId, ProvinceCode } from '@medclear/domain';

/** A claim id is remembered for seven days. */
export const ROUTE_KEPT_MS = 7 * 24 * 3_600_000;

/** Where each message id went, over all gateway instances: one message never asks two provinces for money. */
export interface ClaimRoutes {
  /**
   * Remembers where a claim goes unless it went somewhere before.
   *
   * @returns the province it went to first
   * @throws when the memory is away: nothing has been sent then
   */
  remember(claimId: ClaimId): Promise<ProvinceCode>;

  /**
   * Tells where a message went, whatever province its id names here.
   *
   * @returns null when it went nowhere, or so long ago that it is forgotten
   * @throws when the memory is away
   */
  find(claimId: ClaimId): Promise<ProvinceCode | null>;
}

/** What is the same for one message whatever province it names: the id behind its province. */
export function routeKeyOf(claimId: ClaimId): string {
  return claimId.slice(3);
}
