import type { HospitalLevel, InstitutionCode, ProvinceCode, RegionCode } from '@medclear/domain';

/** The eight provinces of the demonstration: Beijing, Shanghai, Jiangsu, Zhejiang, Jiangxi, Hubei, Guangdong, Sichuan. */
export const DEMONSTRATION_PROVINCES = [
  '11',
  '31',
  '32',
  '33',
  '36',
  '42',
  '44',
  '51',
] as readonly string[] as readonly ProvinceCode[];

/** All 31 provinces of the mainland, for the bench. */
export const ALL_PROVINCES = [
  ...['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43'],
  ...['44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65'],
] as readonly string[] as readonly ProvinceCode[];

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
  return `${province}0100` as RegionCode;
}

export function syntheticHospital(province: ProvinceCode, level: HospitalLevel = 3): SyntheticInstitution {
  const region = capitalOf(province);
  return { isSynthetic: true, kind: 'hospital', code: `H${region}9000${level}` as InstitutionCode, region, level };
}

export function syntheticPharmacy(province: ProvinceCode): SyntheticInstitution {
  const region = capitalOf(province);
  return { isSynthetic: true, kind: 'pharmacy', code: `P${region}90001` as InstitutionCode, region, level: 1 };
}
