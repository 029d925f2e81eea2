import type {
  CareKind,
  EligibilityFacts,
  Fen,
  Identities,
  InstitutionCode,
  PersonFacts,
  PersonId,
  RegionCode,
  RegistryCommand,
} from '@medclear/domain';
import { fen } from '@medclear/domain';

/** Whose facts they are, and between which places. */
export interface FactPlaces {
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly insuredRegion: RegionCode;
  readonly treatmentRegion: RegionCode;
  readonly care: CareKind;
  readonly cardIssuerRegion: RegionCode | null;
  /** How a card's name becomes what the registry knows of it: its keyed hash. */
  readonly hashCard: (card: string) => string;
}

export interface PersonExtras {
  readonly identities: Identities;
  readonly openingAccountFen: Fen;
  readonly openingFamilyFen: Fen;
}

export const NO_EXTRAS: PersonExtras = {
  identities: { isCivilServant: false, isInHardship: false, receivesAssistance: false },
  openingAccountFen: fen(0),
  openingFamilyFen: fen(0),
};

/** The registry commands after which a province knows just these facts; what is null is not registered. */
export function commandsOfFacts(
  facts: EligibilityFacts,
  places: FactPlaces,
  extras: PersonExtras = NO_EXTRAS,
): readonly RegistryCommand[] {
  const { institutionCode, insuredRegion, treatmentRegion, cardIssuerRegion, care: business } = places;
  const { person, institution, issuer, pair, issuerPair } = facts;
  const commands: RegistryCommand[] = [];
  if (institution !== null) commands.push({ kind: 'open-institution', institutionCode, institution });
  if (issuer !== null && cardIssuerRegion !== null)
    commands.push({ kind: 'register-issuer', issuerRegion: cardIssuerRegion, issuer });
  if (pair !== null) commands.push({ kind: 'open-region-pair', insuredRegion, treatmentRegion, business, ...pair });
  if (issuerPair !== null && cardIssuerRegion !== null)
    commands.push({
      kind: 'open-region-pair',
      insuredRegion: cardIssuerRegion,
      treatmentRegion,
      business,
      ...issuerPair,
    });
  return person === null ? commands : [...commands, ...commandsOfPerson(person, places, extras)];
}

function commandsOfPerson(
  person: PersonFacts,
  { personId, hashCard }: FactPlaces,
  extras: PersonExtras,
): readonly RegistryCommand[] {
  const { relations, filings, qualifications, admissions, transfer, suspensions } = person;
  const cards = person.cards.map((card) => ({ ...card, cardHash: hashCard(card.cardHash) }));
  return [
    { kind: 'register-person', personId, relations, cards, ...extras },
    ...filings.map((filing) => ({ kind: 'register-filing', personId, filing }) as const),
    ...qualifications.map((qualification) => ({ kind: 'qualify-disease', personId, qualification }) as const),
    ...admissions.map((admission) => ({ kind: 'report-admission', personId, admission }) as const),
    ...(transfer === null ? [] : [{ kind: 'report-transfer', personId, transfer } as const]),
    ...suspensions.map((suspension) => ({ kind: 'suspend-person', personId, suspension }) as const),
  ];
}
