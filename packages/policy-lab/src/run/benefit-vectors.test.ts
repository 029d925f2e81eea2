import { splitBenefit } from '@medclear/domain';
import type { BenefitVisit } from '@medclear/domain';
import { buildBenefits } from '../../../domain/src/benefit/testing/build-benefits';
import { buildScheme } from '../../../domain/src/benefit/testing/build-scheme';
import { buildVisit } from '../../../domain/src/benefit/testing/build-visit';
import type { CompactPerson, CompactPolicy, CompactVisit } from '../../../domain/src/benefit/testing/compact-case';
import { amountsOf } from '../../../domain/src/benefit/testing/split-lines';
import accounts from '../../../domain/src/benefit/vectors/accounts.json';
import annualCaps from '../../../domain/src/benefit/vectors/annual-caps.json';
import deductibles from '../../../domain/src/benefit/vectors/deductibles.json';
import furtherFunds from '../../../domain/src/benefit/vectors/further-funds.json';
import largeIllness from '../../../domain/src/benefit/vectors/large-illness.json';
import published from '../../../domain/src/benefit/vectors/published.json';
import remoteReductions from '../../../domain/src/benefit/vectors/remote-reductions.json';
import segments from '../../../domain/src/benefit/vectors/segments.json';
import years from '../../../domain/src/benefit/vectors/years.json';
import { billJson, personJson, policyJson } from '../testing/case-json';
import { readEvaluateCase } from '../translate/read-cases';
import { evaluateCase } from './evaluate-case';
import type { EvaluatedCase, EventOutcome } from './evaluate-case';

interface SplitVector {
  readonly id: string;
  readonly given: { readonly policy: CompactPolicy; readonly visit: CompactVisit; readonly person?: CompactPerson };
  readonly then: { readonly split: object } | null;
}

interface YearVector {
  readonly id: string;
  readonly given: {
    readonly policy: CompactPolicy;
    readonly events: readonly ({ readonly visit: CompactVisit } | { readonly refundOf: number })[];
    readonly person?: CompactPerson;
  };
  readonly then: { readonly events: readonly object[] };
}

const SPLITS = [
  published,
  deductibles,
  remoteReductions,
  segments,
  annualCaps,
  largeIllness,
  furtherFunds,
  accounts,
].flatMap(({ cases }) => cases as unknown as readonly SplitVector[]);

/** A scheme has its own kinds of people: the vectors that mix them are no case that an officer may write. */
const isCase = ({ scheme, personKind }: BenefitVisit): boolean =>
  (scheme === 'resident') === (personKind === 'resident');

function evaluate(json: object): EvaluatedCase {
  const read = readEvaluateCase(JSON.parse(JSON.stringify(json)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return evaluateCase(read.value);
}

describe('the golden vectors of the domain, written as cases', () => {
  const cases = SPLITS.filter(({ given }) => isCase(buildVisit(given.visit)));

  it('are nearly all of them', () => {
    expect(cases.length).toBeGreaterThan(SPLITS.length * 0.9);
  });

  it.each(cases)('$id pays in the lab what it pays in the domain', ({ given, then }) => {
    const [visit, scheme, before] = [buildVisit(given.visit), buildScheme(given.policy), buildBenefits(given.person)];
    const { outcomes } = evaluate({
      policy: policyJson(visit.scheme, scheme),
      person: personJson(visit, before),
      bill: billJson(visit),
    });
    const [outcome] = outcomes;
    if (then === null) {
      expect(outcome).toMatchObject({ kind: 'refused', code: 'BENEFIT_NOT_DEFINED' });
      return;
    }
    if (outcome?.kind !== 'paid') throw new Error(`not paid: ${JSON.stringify(outcome)}`);
    expect(amountsOf(outcome.explained.split)).toEqual(then.split);
    expect(outcome.explained).toEqual(splitBenefit(visit, scheme, before));
  });
});

function shown(outcome: EventOutcome): object {
  if (outcome.kind === 'paid') return amountsOf(outcome.explained.split);
  return outcome.kind === 'refunded' ? amountsOf(outcome.amounts) : { refused: outcome.code };
}

describe('the years of visits and refunds of the domain, written as sequences', () => {
  it.each(years.cases as unknown as readonly YearVector[])('$id', ({ given, then }) => {
    const visits = given.events.flatMap((event) => ('visit' in event ? [buildVisit(event.visit)] : []));
    const [first] = visits;
    if (first === undefined) throw new Error('a vector has a visit');
    const { outcomes } = evaluate({
      policy: policyJson(first.scheme, buildScheme(given.policy)),
      person: personJson(first, buildBenefits(given.person)),
      sequence: given.events.map((event, index) =>
        'visit' in event
          ? { kind: 'visit', id: String(index), ...billJson(buildVisit(event.visit)) }
          : { kind: 'refund', visit: String(event.refundOf) },
      ),
    });
    expect(outcomes.map(shown)).toEqual(then.events);
  });
});
