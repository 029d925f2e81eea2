import { fen } from '../money/fen';
import type { SchemePolicy } from '../policy/benefit-policy';
import { advanceBenefits } from './advance-benefits';
import type { PersonBenefits } from './benefit-visit';
import { EMPTY_BENEFITS } from './empty-benefits';
import type { ExplainedSplit } from './explained-split';
import { refundOfSplit } from './refund-of-split';
import { splitBenefit } from './split-benefit';
import { takeBackBenefits } from './take-back-benefits';
import { buildBenefits } from './testing/build-benefits';
import { buildScheme } from './testing/build-scheme';
import { buildVisit } from './testing/build-visit';
import type { CompactPerson, CompactPolicy, CompactVisit } from './testing/compact-case';
import { amountsOf } from './testing/split-lines';
import years from './vectors/years.json';

type Event = { readonly visit: CompactVisit } | { readonly refundOf: number };

interface YearVector {
  readonly id: string;
  readonly why: string;
  readonly given: {
    readonly policy: CompactPolicy;
    readonly events: readonly Event[];
    readonly person?: CompactPerson;
  };
  readonly then: { readonly events: readonly object[]; readonly after: object };
}

interface Year {
  readonly person: PersonBenefits;
  readonly splits: readonly (ExplainedSplit | null)[];
  readonly shown: readonly object[];
}

function live(year: Year, event: Event, scheme: SchemePolicy): Year {
  if ('visit' in event) {
    const explained = splitBenefit(buildVisit(event.visit), scheme, year.person);
    if (explained === null) throw new Error('the vector visits care without a benefit');
    const person = advanceBenefits(year.person, explained.movement);
    return { person, splits: [...year.splits, explained], shown: [...year.shown, amountsOf(explained.split)] };
  }
  const original = year.splits[event.refundOf];
  if (original === undefined || original === null) throw new Error('the vector refunds a visit that is not there');
  const rule = { takesBackAdmission: scheme.refundTakesBackAdmission };
  const person = takeBackBenefits(year.person, original.movement, rule);
  const refund = refundOfSplit(original.split, person.accountBalanceFen);
  return { person, splits: [...year.splits, null], shown: [...year.shown, amountsOf(refund)] };
}

const start = (person: PersonBenefits): Year => ({ person, splits: [], shown: [] });

function shownPerson({ groups, year, accountBalanceFen, familyBalanceFen }: PersonBenefits): object {
  return {
    inpatient: amountsOf({ ...groups.inpatient }),
    outpatient: amountsOf({ ...groups.outpatient }),
    year: amountsOf({ ...year }),
    ...amountsOf({ accountBalanceFen, familyBalanceFen }),
  };
}

describe('a year of visits and refunds', () => {
  it.each(years.cases as unknown as readonly YearVector[])('$id: $why', ({ given, then }) => {
    const scheme = buildScheme(given.policy);
    let year = start(buildBenefits(given.person));
    for (const event of given.events) year = live(year, event, scheme);
    expect(year.shown).toEqual(then.events);
    expect(shownPerson(year.person)).toEqual(then.after);
  });
});

describe('takeBackBenefits', () => {
  const paid = buildBenefits({
    inpatient: { deductibleUsedFen: 1, poolPaidFen: 2, segmentBaseFen: 3, aboveCapPaidFen: 4, admissions: 5 },
    year: { largeIllnessBaseFen: 6, largeIllnessPaidFen: 7, assistanceBaseFen: 8, assistancePaidFen: 9 },
  });
  const movement = {
    group: 'inpatient' as const,
    groupUsage: paid.groups.inpatient,
    yearUsage: paid.year,
    accountFen: fen(10),
    familyFen: fen(11),
  };

  it('takes every step back and returns the money to both accounts', () => {
    expect(takeBackBenefits(paid, movement, { takesBackAdmission: true })).toEqual({
      ...EMPTY_BENEFITS,
      accountBalanceFen: 10,
      familyBalanceFen: 11,
    });
  });

  it('keeps the admission where the region keeps it', () => {
    expect(takeBackBenefits(paid, movement, { takesBackAdmission: false }).groups.inpatient).toEqual({
      ...EMPTY_BENEFITS.groups.inpatient,
      admissions: 5,
    });
  });

  it('stops at steps that were never taken', () => {
    expect(() => takeBackBenefits(EMPTY_BENEFITS, movement, { takesBackAdmission: true })).toThrow(RangeError);
  });

  it('moves nothing but the balances for a visit without funds', () => {
    const rest = takeBackBenefits(
      paid,
      { ...movement, group: null, yearUsage: EMPTY_BENEFITS.year },
      { takesBackAdmission: true },
    );
    expect(rest).toEqual({ ...paid, accountBalanceFen: 10, familyBalanceFen: 11 });
  });
});

describe('advanceBenefits', () => {
  it('adds every step to its own accumulator and takes the money from both accounts', () => {
    const before = buildBenefits({
      outpatient: { deductibleUsedFen: 10, poolPaidFen: 20, segmentBaseFen: 30, aboveCapPaidFen: 40, admissions: 50 },
      year: { largeIllnessBaseFen: 60, largeIllnessPaidFen: 70, assistanceBaseFen: 80, assistancePaidFen: 90 },
      accountBalanceFen: 1000,
      familyBalanceFen: 2000,
    });
    const movement = {
      group: 'outpatient' as const,
      groupUsage: before.groups.outpatient,
      yearUsage: before.year,
      accountFen: fen(1),
      familyFen: fen(2),
    };
    const after = advanceBenefits(before, movement);
    expect(after).toEqual({
      groups: {
        inpatient: EMPTY_BENEFITS.groups.inpatient,
        outpatient: {
          deductibleUsedFen: 20,
          poolPaidFen: 40,
          segmentBaseFen: 60,
          aboveCapPaidFen: 80,
          admissions: 100,
        },
      },
      year: {
        largeIllnessBaseFen: 120,
        largeIllnessPaidFen: 140,
        assistanceBaseFen: 160,
        assistancePaidFen: 180,
      },
      accountBalanceFen: 999,
      familyBalanceFen: 1998,
    });
  });

  it('stops before an account falls below zero', () => {
    const movement = { group: null, groupUsage: EMPTY_BENEFITS.groups.inpatient, yearUsage: EMPTY_BENEFITS.year };
    const one = fen(1);
    expect(() => advanceBenefits(EMPTY_BENEFITS, { ...movement, accountFen: one, familyFen: fen(0) })).toThrow(
      RangeError,
    );
    expect(() => advanceBenefits(EMPTY_BENEFITS, { ...movement, accountFen: fen(0), familyFen: one })).toThrow(
      RangeError,
    );
  });
});
