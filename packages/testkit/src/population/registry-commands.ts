import { trusted, ZERO_FEN } from '@medclear/domain';
import type {
  BusinessKind,
  Fen,
  FundQuotaCommand,
  OpenRegionPairCommand,
  PersonId,
  ProvinceCode,
  RegisterPersonCommand,
} from '@medclear/domain';
import type { SyntheticPerson } from './synthetic-person';
import { capitalOf } from './synthetic-places';

const BUSINESSES: readonly BusinessKind[] = ['outpatient', 'pharmacy'];
const OPEN_FROM = trusted.businessDate('2022-01-01');
const CARD_ISSUED_ON = trusted.businessDate('2020-01-01');

/** How numbers of people become what may stand on a topic: keyed hashes. */
export interface PersonHashes {
  personIdOf(personNumber: string): PersonId;
  hashCard(cardIdentificationCode: string): string;
}

export function toRegisterPerson(person: SyntheticPerson, hashes: PersonHashes): RegisterPersonCommand {
  return {
    kind: 'register-person',
    personId: hashes.personIdOf(person.personNumber),
    relations: [person.relation],
    cards: [
      {
        cardHash: hashes.hashCard(person.cardIdentificationCode),
        issuerRegion: person.insuredRegion,
        issuedOn: CARD_ISSUED_ON,
        expiresOn: person.cardExpiresOn,
        isLost: person.isCardLost,
        lastContributionOn: null,
        isFinancialActive: true,
      },
    ],
    identities: { isCivilServant: false, isInHardship: false, receivesAssistance: false },
    openingAccountFen: person.openingAccountFen,
    openingFamilyFen: ZERO_FEN,
  };
}

/** Opens both businesses from the capital of one province to the capital of every other, and at home. */
export function openingsOf(insured: ProvinceCode, provinces: readonly ProvinceCode[]): OpenRegionPairCommand[] {
  return provinces.flatMap((treatment) =>
    BUSINESSES.map((business) => ({
      kind: 'open-region-pair' as const,
      insuredRegion: capitalOf(insured),
      treatmentRegion: capitalOf(treatment),
      business,
      openFrom: OPEN_FROM,
      openUntil: null,
    })),
  );
}

export function poolQuota(amountFen: Fen): FundQuotaCommand {
  return { kind: 'add-fund-quota', fund: 'employee-pool', amountFen };
}
