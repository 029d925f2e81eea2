import type { BusinessDate, Fen, InsuranceRelation, ProvinceCode, RegionCode } from '@medclear/domain';
import { fen, trusted } from '@medclear/domain';
import { syntheticIdentityNumber } from './synthetic-identity-number';
import { capitalOf } from './synthetic-places';
import { createSeededRandom } from './seeded-random';

/** What is peculiar about a person; nineteen of twenty are ordinary. */
export type PersonStory = 'ordinary' | 'relation-paused' | 'card-lost' | 'card-expired';

/** Somebody who does not exist: every number of theirs is made up, and the person number says so. */
export interface SyntheticPerson {
  readonly isSynthetic: true;
  /** The national person number (psn_no); begins with `SYN`. */
  readonly personNumber: string;
  /** Eighteen digits with the right check digit, of a place that issues none. */
  readonly identityNumber: string;
  readonly cardIdentificationCode: string;
  readonly province: ProvinceCode;
  readonly insuredRegion: RegionCode;
  readonly relation: InsuranceRelation;
  readonly cardExpiresOn: BusinessDate;
  readonly isCardLost: boolean;
  readonly openingAccountFen: Fen;
  readonly story: PersonStory;
}

const STORIES: readonly PersonStory[] = ['relation-paused', 'card-lost', 'card-expired'];
const PECULIAR_EVERY = 20;
const RETIRED_PERCENT = 25;
const SMALLEST_ACCOUNT_FEN = 50_000;
const ACCOUNT_SPAN_FEN = 250_000;

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
  const serial = String(index + 1).padStart(8, '0');
  return {
    isSynthetic: true,
    personNumber: `SYN${province}${String(seed).padStart(6, '0')}${serial}`,
    identityNumber: syntheticIdentityNumber(insuredRegion, random),
    cardIdentificationCode: `SYNCARD${province}${String(seed).padStart(6, '0')}${serial}`,
    province,
    insuredRegion,
    relation: {
      scheme: 'employee',
      personKind: random.integerBelow(100) < RETIRED_PERCENT ? 'retired' : 'active',
      insuredRegion,
      startsOn: trusted.businessDate('2019-01-01'),
      pausesOn: story === 'relation-paused' ? trusted.businessDate('2024-07-01') : null,
    },
    cardExpiresOn: trusted.businessDate(story === 'card-expired' ? '2024-12-31' : '2039-12-31'),
    isCardLost: story === 'card-lost',
    openingAccountFen: fen(SMALLEST_ACCOUNT_FEN + random.integerBelow(ACCOUNT_SPAN_FEN)),
    story,
  };
}

/** Within each province the twentieth, fortieth ... person is peculiar, each kind in turn. */
function storyOf(indexInProvince: number): PersonStory {
  if (indexInProvince % PECULIAR_EVERY !== PECULIAR_EVERY - 1) return 'ordinary';
  return STORIES[Math.floor(indexInProvince / PECULIAR_EVERY) % STORIES.length] ?? 'ordinary';
}
