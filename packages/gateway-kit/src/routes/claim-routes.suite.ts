import { trusted } from '@medclear/domain';
import type { ClaimRoutes } from './claim-routes';

const ID = 'abcdefghijklmnopqrstuvwxyz';
const claimIn = (province: string, id = ID) => trusted.claimId(`${province}-${id}`);

/** What every memory of routes does. */
export function describeClaimRoutes(name: string, open: () => Promise<ClaimRoutes>): void {
  describe(name, () => {
    it('sends a message where it went first', async () => {
      const routes = await open();
      expect(await routes.remember(claimIn('36'))).toBe('36');
      expect(await routes.remember(claimIn('36'))).toBe('36');
      expect(await routes.remember(claimIn('11'))).toBe('36');
    });

    it('tells where a message went, whatever province is asked for, and of one that never went anything', async () => {
      const routes = await open();
      expect(await routes.find(claimIn('36'))).toBeNull();
      await routes.remember(claimIn('36'));
      expect(await routes.find(claimIn('11'))).toBe('36');
      expect(await routes.find(claimIn('36', ID.toUpperCase()))).toBeNull();
    });

    it('keeps messages apart', async () => {
      const routes = await open();
      await routes.remember(claimIn('36'));
      expect(await routes.remember(claimIn('11', ID.toUpperCase()))).toBe('11');
    });

    it('gives one answer when the same message comes at once for several provinces', async () => {
      const routes = await open();
      const provinces = await Promise.all(['36', '11', '44', '36'].map((code) => routes.remember(claimIn(code))));
      expect(new Set(provinces).size).toBe(1);
    });
  });
}
