import { trusted } from '@medclear/domain';
import { ROUTE_KEPT_MS } from './claim-routes';
import { describeClaimRoutes } from './claim-routes.suite';
import { createMemoryClaimRoutes } from './memory-claim-routes';

describeClaimRoutes('routes in memory', () => Promise.resolve(createMemoryClaimRoutes(() => 0)));

describe('createMemoryClaimRoutes', () => {
  it('forgets a route after seven days', async () => {
    let nowMs = 0;
    const routes = createMemoryClaimRoutes(() => nowMs);
    await routes.remember(trusted.claimId('36-abcdefghijklmnopqrstuvwxyz'));
    nowMs = ROUTE_KEPT_MS;
    expect(await routes.remember(trusted.claimId('11-abcdefghijklmnopqrstuvwxyz'))).toBe('11');
  });
});
