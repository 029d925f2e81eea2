import { CARE_KINDS, FUND_CODES, trusted } from '@medclear/domain';
import type {
  Fen,
  FundQuotaCommand,
  OpenInstitutionCommand,
  OpenRegionPairCommand,
  PersonId,
  ProvinceCode,
  RegisterIssuerCommand,
  RegisterPersonCommand,
} from '@medclear/domain';
import { cityIssuerOf } from './synthetic-card';
import type { SyntheticPerson } from './synthetic-person';
import { capitalOf, syntheticClosedHospital } from './synthetic-places';

const OPEN_FROM = trusted.businessDate('2022-01-01');
const CLOSED_AFTER = trusted.businessDate('2024-12-31');
const CARD_ISSUED_ON = trusted.businessDate('2020-01-01');

/** How numbers of people become what may stand on a topic: keyed hashes. */
export interface PersonHashes {
  readonly personIdOf: (personNumber: string) => PersonId;
  readonly hashCard: (cardIdentificationCode: string) => string;
}

export function toRegisterPerson(person: SyntheticPerson, hashes: PersonHashes): RegisterPersonCommand {
  return {
    kind: 'register-person',
    personId: hashes.personIdOf(person.personNumber),
    relations: [person.relation],
    cards: [
      {
        cardHash: hashes.hashCard(person.cardIdentificationCode),
        issuerRegion: person.cardIssuerRegion,
        issuedOn: CARD_ISSUED_ON,
        expiresOn: person.cardExpiresOn,
        isLost: person.isCardLost,
        lastContributionOn: person.lastContributionOn,
        isFinancialActive: true,
      },
    ],
    identities: person.identities,
    openingAccountFen: person.openingAccountFen,
    openingFamilyFen: person.openingFamilyFen,
  };
}

/** Opens every kind of care from the capital of one province to the capital of every other, and at home. */
export function openingsOf(insured: ProvinceCode, provinces: readonly ProvinceCode[]): OpenRegionPairCommand[] {
  return provinces.flatMap((treatment) =>
    CARE_KINDS.map((business) => ({
      kind: 'open-region-pair' as const,
      insuredRegion: capitalOf(insured),
      treatmentRegion: capitalOf(treatment),
      business,
      openFrom: OPEN_FROM,
      openUntil: null,
    })),
  );
}

/** What the pool of employees may spend. */
export function poolQuota(amountFen: Fen): FundQuotaCommand {
  return { kind: 'add-fund-quota', fund: 'employee-pool', amountFen };
}

/** What every fund of a province may spend; personal accounts have what people paid in. */
export function quotasOf(amountFen: Fen): FundQuotaCommand[] {
  return FUND_CODES.filter((fund) => fund !== 'personal-account').map((fund) => {
    return { kind: 'add-fund-quota', fund, amountFen };
  });
}

/** Who issues cards in a province: the capital, for the whole country, and an office for its own city alone. */
export function issuersOf(province: ProvinceCode): RegisterIssuerCommand[] {
  const kind = 'register-issuer';
  const issuer = { state: 'registered', startsOn: CARD_ISSUED_ON, endsOn: null } as const;
  return [
    { kind, issuerRegion: capitalOf(province), issuer: { ...issuer, medicalScope: 'national' } },
    { kind, issuerRegion: cityIssuerOf(province), issuer: { ...issuer, medicalScope: 'city' } },
  ];
}

/** Tells a province of one hospital in every province that is not open for outpatients any more; all others stay open. */
export function closedHospitalsOf(provinces: readonly ProvinceCode[]): OpenInstitutionCommand[] {
  return provinces.map((province) => ({
    kind: 'open-institution',
    institutionCode: syntheticClosedHospital(province).code,
    institution: {
      openings: [{ care: 'outpatient', openFrom: OPEN_FROM, openUntil: CLOSED_AFTER, diseaseCodes: [] }],
    },
  }));
}
