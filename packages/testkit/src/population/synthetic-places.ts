import { PROVINCE_NAMES, trusted } from '@medclear/domain';
import type { HospitalLevel, InstitutionCode, ProvinceCode, RegionCode } from '@medclear/domain';

/** The Production and Construction Corps has a code of its own but is no province. */
const CORPS = '66';

/** The eight provinces of the demonstration: Beijing, Shanghai, Jiangsu, Zhejiang, Jiangxi, Hubei, Guangdong, Sichuan. */
export const DEMONSTRATION_PROVINCES: readonly ProvinceCode[] = ['11', '31', '32', '33', '36', '42', '44', '51'].map(
  trusted.provinceCode,
);

/** All 31 provinces of the mainland, for the bench. */
export const ALL_PROVINCES: readonly ProvinceCode[] = Object.keys(PROVINCE_NAMES)
  .filter((code) => code !== CORPS)
  .map(trusted.provinceCode);

/** A hospital or pharmacy that does not exist. */
export interface SyntheticInstitution {
  readonly isSynthetic: true;
  readonly kind: 'hospital' | 'pharmacy';
  readonly code: InstitutionCode;
  readonly region: RegionCode;
  readonly level: HospitalLevel;
}

/** The region of a province's capital: `360100` for `36`. */
export function capitalOf(province: ProvinceCode): RegionCode {
  return trusted.regionCode(`${province}0100`);
}

export function syntheticHospital(province: ProvinceCode, level: HospitalLevel = 3): SyntheticInstitution {
  const region = capitalOf(province);
  return {
    isSynthetic: true,
    kind: 'hospital',
    code: trusted.institutionCode(`H${region}9000${level}`),
    region,
    level,
  };
}

/** A hospital that has given up its outpatients. */
export function syntheticClosedHospital(province: ProvinceCode): SyntheticInstitution {
  return { ...syntheticHospital(province), code: trusted.institutionCode(`H${capitalOf(province)}90008`) };
}

export function syntheticPharmacy(province: ProvinceCode): SyntheticInstitution {
  const region = capitalOf(province);
  return { isSynthetic: true, kind: 'pharmacy', code: trusted.institutionCode(`P${region}90001`), region, level: 1 };
}
