import { trusted } from '../ids/trusted';
import { findRegionPolicy } from './find-region-policy';

const versionOn = (region: string, day: string): string | undefined =>
  findRegionPolicy(trusted.regionCode(region), trusted.businessDate(day))?.version;

describe('findRegionPolicy', () => {
  it.each([
    ['360100', '2022-12-31', undefined],
    ['360100', '2023-01-01', '360100-2023-01-01'],
    ['610100', '2024-12-31', '610100-2023-01-01'],
    ['610100', '2025-01-01', '610100-2025-01-01'],
    ['510100', '2024-06-30', '510100-2023-01-01'],
    ['510100', '2024-07-01', '510100-2024-07-01'],
    ['330100', '2023-12-31', '330100-2023-01-01'],
    ['330100', '2024-01-01', '330100-2024-01-01'],
    ['330100', '2099-12-31', '330100-2024-01-01'],
  ])('finds what %s pays on %s: %s', (region, day, version) => {
    expect(versionOn(region, day)).toBe(version);
  });

  it("gives a region without a policy of its own Nanchang's, as an illustration", () => {
    expect(versionOn('620100', '2026-11-25')).toBe('360100-2023-01-01');
  });
});
