import { trusted } from '@medclear/domain';
import type { ProvinceCode, RegionCode } from '@medclear/domain';

/** A province of the simulated country, and where its people are insured. */
export interface SimulatedProvince {
  readonly province: ProvinceCode;
  readonly insuredRegion: RegionCode;
}

const provinceIn = (region: string): SimulatedProvince => ({
  province: trusted.provinceCode(region.slice(0, 2)),
  insuredRegion: trusted.regionCode(region),
});

/** Jiangxi, Hubei and Zhejiang. */
export const SIMULATED_PROVINCES: readonly SimulatedProvince[] = ['360100', '420100', '330100'].map(provinceIn);
export const PROVINCES: readonly ProvinceCode[] = SIMULATED_PROVINCES.map(({ province }) => province);
