import { provinceOfClaim } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { ROUTE_KEPT_MS, routeKeyOf } from './claim-routes';
import type { ClaimRoutes } from './claim-routes';

/** Routes of one process, for tests and for trying things at home. */
export function createMemoryClaimRoutes(nowMs: () => number): ClaimRoutes {
  const routes = new Map<string, { readonly province: ProvinceCode; readonly keptUntilMs: number }>();
  return {
    remember: (claimId) => {
      const key = routeKeyOf(claimId);
      const known = routes.get(key);
      if (known !== undefined && known.keptUntilMs > nowMs()) return Promise.resolve(known.province);
      const province = provinceOfClaim(claimId);
      routes.set(key, { province, keptUntilMs: nowMs() + ROUTE_KEPT_MS });
      return Promise.resolve(province);
    },
    find: (claimId) => {
      const known = routes.get(routeKeyOf(claimId));
      return Promise.resolve(known !== undefined && known.keptUntilMs > nowMs() ? known.province : null);
    },
  };
}
