import { parseCardIdentificationCode } from '@medclear/domain';
import { PERSON_STORIES } from './person-story';
import { DEMONSTRATION_PROVINCES } from './synthetic-places';
import { makeSyntheticPerson } from './synthetic-person';

const people = Array.from({ length: 2_000 }, (_, index) => makeSyntheticPerson(7, index, DEMONSTRATION_PROVINCES));

describe('a synthetic population', () => {
  it('is the same from the same seed and another from another', () => {
    expect(makeSyntheticPerson(7, 41, DEMONSTRATION_PROVINCES)).toEqual(people[41]);
    expect(makeSyntheticPerson(8, 41, DEMONSTRATION_PROVINCES).identityNumber).not.toBe(people[41]?.identityNumber);
  });

  it('is labelled synthetic, and nobody shares a number with another', () => {
    expect(people.every((person) => person.isSynthetic && person.personNumber.startsWith('SYN'))).toBe(true);
    expect(new Set(people.map((person) => person.personNumber)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.cardIdentificationCode)).size).toBe(people.length);
  });

  it('carries identity numbers whose check digit is right', () => {
    const weighed = people.map(({ identityNumber }) =>
      [...identityNumber].reduce((sum, digit, index) => {
        const weight = 2 ** (17 - index) % 11;
        return sum + weight * (digit === 'X' ? 10 : Number(digit));
      }, 0),
    );
    expect(weighed.every((sum) => sum % 11 === 1)).toBe(true);
  });

  it('carries card codes that name their issuer', () => {
    const issuers = people.map(({ cardIdentificationCode }) => parseCardIdentificationCode(cardIdentificationCode));
    expect(issuers.map((card) => card.ok && card.value.issuerRegion)).toEqual(
      people.map(({ cardIssuerRegion }) => cardIssuerRegion),
    );
  });

  it('tells every story in every province once it is large enough', () => {
    const large = Array.from({ length: PERSON_STORIES.length * 20 }, (_, at) =>
      makeSyntheticPerson(7, at * 8, DEMONSTRATION_PROVINCES),
    );
    expect(new Set(large.map(({ story }) => story))).toEqual(new Set(['ordinary', ...PERSON_STORIES]));
  });

  it('spreads evenly over the provinces, one of twenty being peculiar', () => {
    const inJiangxi = people.filter((person) => person.province === '36');
    expect(inJiangxi).toHaveLength(250);
    expect(inJiangxi.filter((person) => person.story !== 'ordinary')).toHaveLength(12);
  });
});
