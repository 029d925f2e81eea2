import type {
  BusinessDate,
  CardIdentificationCode,
  ClaimId,
  IdentityNumber,
  InstitutionCode,
  MessageId,
  PersonId,
  PersonNumber,
  ProvinceCode,
  RegionCode,
  SettlementId,
} from './brands';

/** Names texts that were parsed before, such as those read back from the journal; nothing is checked. */
export const trusted = {
  provinceCode: (text: string): ProvinceCode => text as ProvinceCode,
  regionCode: (text: string): RegionCode => text as RegionCode,
  institutionCode: (text: string): InstitutionCode => text as InstitutionCode,
  claimId: (text: string): ClaimId => text as ClaimId,
  personId: (text: string): PersonId => text as PersonId,
  identityNumber: (text: string): IdentityNumber => text as IdentityNumber,
  messageId: (text: string): MessageId => text as MessageId,
  cardIdentificationCode: (text: string): CardIdentificationCode => text as CardIdentificationCode,
  personNumber: (text: string): PersonNumber => text as PersonNumber,
  settlementId: (text: string): SettlementId => text as SettlementId,
  businessDate: (text: string): BusinessDate => text as BusinessDate,
};
