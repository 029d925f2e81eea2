import type { BusinessDate, ClaimId, InstitutionCode, PersonId, ProvinceCode, RegionCode } from './brands';

/** Names texts that were parsed before, such as those read back from the journal; nothing is checked. */
export const trusted = {
  provinceCode: (text: string): ProvinceCode => text as ProvinceCode,
  regionCode: (text: string): RegionCode => text as RegionCode,
  institutionCode: (text: string): InstitutionCode => text as InstitutionCode,
  claimId: (text: string): ClaimId => text as ClaimId,
  personId: (text: string): PersonId => text as PersonId,
  businessDate: (text: string): BusinessDate => text as BusinessDate,
};
