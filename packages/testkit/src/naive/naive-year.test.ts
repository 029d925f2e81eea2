import * as fc from 'fast-check';
import { advanceBenefits, EMPTY_BENEFITS, fen, refundOfSplit, splitBenefit, takeBackBenefits } from '@medclear/domain';
import type { BenefitMovement, BenefitSplit, BenefitVisit, PersonBenefits, SchemePolicy } from '@medclear/domain';
import { buildScheme } from '../../../domain/src/benefit/testing/build-scheme';
import { buildVisit } from '../../../domain/src/benefit/testing/build-visit';
import type { CompactPolicy, CompactVisit } from '../../../domain/src/benefit/testing/compact-case';
import { amounts, policies, visits } from '../../../domain/src/benefit/testing/random-policies.suite';
import { naiveAnswer } from './naive-answer';
import { naiveSplit } from './naive-split';
import { addedUp, benefitsOf } from './naive-year';
import type { NaiveEntry, NaiveYear } from './naive-year';

type Event = { readonly visit: CompactVisit } | { readonly refundOf: number };

interface Paid {
  readonly split: BenefitSplit;
  readonly movement: BenefitMovement;
  isRefunded: boolean;
}

/** The engine and the naive implementation side by side. */
interface Both {
  person: PersonBenefits;
  paid: Paid[];
  naive: NaiveYear;
}

const balance = (year: NaiveYear): bigint => year.openingAccount - addedUp(year, 'own');

function visitBoth(both: Both, scheme: SchemePolicy, visit: BenefitVisit): void {
  const explained = splitBenefit(visit, scheme, both.person);
  const naive = naiveSplit(visit, scheme, both.naive);
  if (explained === null || naive === null) {
    expect([explained, naive]).toEqual([null, null]);
    return;
  }
  const entry: NaiveEntry = { paid: naive, isRefunded: false, stillCountsAsAdmission: false };
  both.naive = { ...both.naive, entries: [...both.naive.entries, entry] };
  expect(explained.split).toEqual(naiveAnswer(naive, scheme, balance(both.naive)));
  both.person = advanceBenefits(both.person, explained.movement);
  both.paid.push({ split: explained.split, movement: explained.movement, isRefunded: false });
}

function refundBoth(both: Both, scheme: SchemePolicy, chosen: number): void {
  const open = both.paid.map((paid, at) => ({ paid, at })).filter(({ paid }) => !paid.isRefunded);
  const found = open[chosen % Math.max(open.length, 1)];
  if (found === undefined) return;
  found.paid.isRefunded = true;
  const takesBackAdmission = scheme.refundTakesBackAdmission;
  both.person = takeBackBenefits(both.person, found.paid.movement, { takesBackAdmission });
  const refunded = { isRefunded: true, stillCountsAsAdmission: !takesBackAdmission };
  const entries = both.naive.entries.map((entry, at) => (at === found.at ? { ...entry, ...refunded } : entry));
  both.naive = { ...both.naive, entries };
  const shown = refundOfSplit(found.paid.split, both.person.accountBalanceFen);
  expect(shown.accountBalanceAfterFen).toBe(Number(balance(both.naive)));
}

interface WholeYear {
  readonly policy: CompactPolicy;
  readonly events: readonly Event[];
  readonly accountFen: number;
  readonly familyFen: number;
}

function liveBoth({ policy, events, accountFen, familyFen }: WholeYear): void {
  const scheme = buildScheme(policy);
  const both: Both = {
    person: { ...EMPTY_BENEFITS, accountBalanceFen: fen(accountFen), familyBalanceFen: fen(familyFen) },
    paid: [],
    naive: { openingAccount: BigInt(accountFen), openingFamily: BigInt(familyFen), entries: [] },
  };
  for (const event of events) {
    if ('visit' in event) visitBoth(both, scheme, buildVisit(event.visit));
    else refundBoth(both, scheme, event.refundOf);
    expect(both.person).toEqual(benefitsOf(both.naive));
  }
}

/** Mostly stays of one kind, so that a year has something to add up. */
const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: visits.map((visit): Event => ({ visit: { ...visit, care: 'inpatient' } })) },
  { weight: 2, arbitrary: visits.map((visit): Event => ({ visit })) },
  { weight: 2, arbitrary: fc.nat({ max: 20 }).map((refundOf): Event => ({ refundOf })) },
);

describe('a year of any visits and refunds', () => {
  it('is paid, moved and refunded as the naive implementation has it', () => {
    const years = fc.record({
      policy: policies,
      events: fc.array(events, { minLength: 1, maxLength: 10 }),
      accountFen: amounts,
      familyFen: amounts,
    });
    fc.assert(fc.property(years, liveBoth), { numRuns: 800 });
  });
});
