import type { ProvinceCode } from '@medclear/domain';
import type { House } from '../house/start-house';
import { makeSyntheticPerson } from '../population/synthetic-person';
import type { PersonStory } from '../population/person-story';
import type { SyntheticPerson } from '../population/synthetic-person';

export interface PersonWanted {
  readonly province: ProvinceCode;
  readonly story?: PersonStory;
  readonly kind?: 'active' | 'retired';
  /** 0 for the first who fits. */
  readonly nth?: number;
}

/** Finds a person of a house's population; throws when the population is too small. */
export function findPerson(
  { seed, provinces, seeded }: House,
  { province, story = 'ordinary', kind, nth = 0 }: PersonWanted,
): SyntheticPerson {
  const at = provinces.indexOf(province);
  let left = nth;
  for (let index = at; index < at + (seeded.get(province) ?? 0) * provinces.length; index += provinces.length) {
    const person = makeSyntheticPerson(seed, index, provinces);
    const fits = person.story === story && (kind === undefined || person.relation.personKind === kind);
    if (fits && left === 0) return person;
    if (fits) left -= 1;
  }
  throw new Error(`nobody of province ${province} is ${story} for the ${String(nth + 1)}th time`);
}
