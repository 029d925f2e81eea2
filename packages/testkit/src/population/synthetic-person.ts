import type {
  BusinessDate,
  Fen,
  Identities,
  InsuranceRelation,
  PersonKind,
  ProvinceCode,
  RegionCode,
  ResidentClass,
} from '@medclear/domain';
import { fen, trusted, ZERO_FEN } from '@medclear/domain';
import { storyOf } from './person-story';
import type { PersonStory } from './person-story';
import { cardIssuerOf, syntheticCardCode } from './synthetic-card';
import { syntheticIdentityNumber } from './synthetic-identity-number';
import { capitalOf } from './synthetic-places';
import { createSeededRandom } from './seeded-random';
import type { SeededRandom } from './seeded-random';

/** Somebody who does not exist: every number of theirs is made up, and the person number says so. */
export interface SyntheticPerson {
  readonly isSynthetic: true;
  /** The national person number (psn_no); begins with `SYN`. */
  readonly personNumber: string;
  /** Eighteen digits with the right check digit, of a place that issues none. */
  readonly identityNumber: string;
  readonly cardIdentificationCode: string;
  readonly cardIssuerRegion: RegionCode;
  readonly province: ProvinceCode;
  readonly insuredRegion: RegionCode;
  readonly relation: InsuranceRelation;
  readonly cardExpiresOn: BusinessDate;
  readonly isCardLost: boolean;
  /** Prolongs the card where it is valid for a year only; null was never paid since the issue. */
  readonly lastContributionOn: BusinessDate | null;
  readonly identities: Identities;
  readonly openingAccountFen: Fen;
  readonly openingFamilyFen: Fen;
  readonly story: PersonStory;
}

const RETIRED_PERCENT = 25;
/** Whoever was born in it is sixty in 2026. */
const LAST_ELDER_BIRTH_YEAR = 1965;
const SMALLEST_ACCOUNT_FEN = 50_000;
const ACCOUNT_SPAN_FEN = 250_000;
/** So late that nobody has to be seeded again for a card's sake. */
const PAID_UNTIL = trusted.businessDate('2038-12-31');
const FAMILY_ACCOUNT_FEN = fen(500_000);

/**
 * Makes the person with this number of a population; it depends on nothing but seed, index and the list of provinces.
 *
 * @param index 0 for the first; people are dealt to the provinces in turn
 */
export function makeSyntheticPerson(seed: number, index: number, provinces: readonly ProvinceCode[]): SyntheticPerson {
  const province = provinces[index % provinces.length];
  if (province === undefined) throw new Error('a population needs at least one province');
  const random = createSeededRandom(seed, index);
  const story = storyOf(Math.floor(index / provinces.length));
  const insuredRegion = capitalOf(province);
  const cardIssuerRegion = cardIssuerOf(province, story);
  const numbers = `${String(seed).padStart(6, '0')}${String(index + 1).padStart(8, '0')}`;
  const identityNumber = syntheticIdentityNumber(insuredRegion, random);
  return {
    isSynthetic: true,
    personNumber: `SYN${province}${numbers}`,
    identityNumber,
    cardIdentificationCode: syntheticCardCode(cardIssuerRegion, numbers),
    cardIssuerRegion,
    province,
    insuredRegion,
    relation: relationOf({ story, insuredRegion, identityNumber }, random),
    cardExpiresOn: trusted.businessDate(story === 'card-expired' ? '2024-12-31' : '2039-12-31'),
    isCardLost: story === 'card-lost',
    lastContributionOn: story === 'card-expired' ? null : PAID_UNTIL,
    identities: identitiesOf(story),
    openingAccountFen: fen(SMALLEST_ACCOUNT_FEN + random.integerBelow(ACCOUNT_SPAN_FEN)),
    openingFamilyFen: story === 'with-family-account' ? FAMILY_ACCOUNT_FEN : ZERO_FEN,
    story,
  };
}

type Insured = Pick<SyntheticPerson, 'story' | 'insuredRegion' | 'identityNumber'>;

function relationOf({ story, insuredRegion, identityNumber }: Insured, random: SeededRandom): InsuranceRelation {
  const isResident = story.startsWith('resident');
  const workerKind: PersonKind = random.integerBelow(100) < RETIRED_PERCENT ? 'retired' : 'active';
  return {
    scheme: isResident ? 'resident' : 'employee',
    personKind: isResident ? 'resident' : workerKind,
    residentClass: isResident ? residentClassOf(identityNumber) : null,
    insuredRegion,
    startsOn: trusted.businessDate('2019-01-01'),
    pausesOn: story === 'relation-paused' ? trusted.businessDate('2024-07-01') : null,
  };
}

/** By the year of birth in the identity number: nobody of a population is a minor. */
function residentClassOf(identityNumber: string): ResidentClass {
  return Number(identityNumber.slice(6, 10)) <= LAST_ELDER_BIRTH_YEAR ? 'elder' : 'adult';
}

function identitiesOf(story: PersonStory): Identities {
  return {
    isCivilServant: story === 'civil-servant',
    isInHardship: story === 'resident-in-hardship',
    receivesAssistance: story === 'resident-with-assistance',
  };
}
