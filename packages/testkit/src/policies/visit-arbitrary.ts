import { fen, VISIT_PLACES } from '@medclear/domain';
import type { BenefitVisit, Fen, HospitalLevel, PersonBenefits, PersonKind } from '@medclear/domain';
import * as fc from 'fast-check';
import type { BenefitSubject } from './benefit-subject';

/** A visit and what its person has used before. */
export interface TriedVisit {
  readonly visit: BenefitVisit;
  readonly person: PersonBenefits;
}

const LEVELS: readonly HospitalLevel[] = [1, 2, 3];
const NOTHING = fen(0);

/** Bills from a fen to millions, small ones as often as large ones, by people near to a limit as often as far from it. */
export function visitArbitrary(subject: BenefitSubject): fc.Arbitrary<TriedVisit> {
  return fc.record({ visit: visits(subject), person: people(subject) });
}

/** Amounts whose digits, not only whose size, are drawn. */
export function amounts(): fc.Arbitrary<Fen> {
  return fc
    .oneof(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 200_000_000 }),
    )
    .map(fen);
}

function visits({ schemeName, care }: BenefitSubject): fc.Arbitrary<BenefitVisit> {
  const kinds: readonly PersonKind[] = schemeName === 'employee' ? ['active', 'retired'] : ['resident'];
  const parts = { fullySelfPaidFen: amounts(), overLimitFen: amounts(), advanceSelfPayFen: amounts() };
  return fc.record({
    totals: fc.record({ ...parts, inScopeFen: amounts() }).map((split) => ({
      ...split,
      totalFen: fen(split.fullySelfPaidFen + split.overLimitFen + split.advanceSelfPayFen + split.inScopeFen),
    })),
    care: fc.constant(care),
    hospitalLevel: fc.constantFrom(...LEVELS),
    place: fc.constantFrom(...VISIT_PLACES),
    scheme: fc.constant(schemeName),
    personKind: fc.constantFrom(...kinds),
    isCivilServant: fc.boolean(),
    isInHardship: fc.boolean(),
    receivesAssistance: fc.boolean(),
    usesAccount: fc.boolean(),
    hospitalPartFen: fc.oneof(fc.constant(NOTHING), amounts()),
  });
}

function people({ scheme, rule }: BenefitSubject): fc.Arbitrary<PersonBenefits> {
  const pool = rule === 'account-only' ? null : rule.pool.annualCapFen;
  const aboveCap = rule === 'account-only' || rule.aboveCap === null ? null : rule.aboveCap.annualCapFen;
  const usage = fc.record({
    deductibleUsedFen: amounts(),
    poolPaidFen: usedOf(pool === null ? null : pool.active),
    segmentBaseFen: amounts(),
    aboveCapPaidFen: usedOf(aboveCap),
    admissions: fc.nat(6),
  });
  return fc.record({
    groups: fc.record({ inpatient: usage, outpatient: usage }),
    year: fc.record({
      largeIllnessBaseFen: amounts(),
      largeIllnessPaidFen: usedOf(scheme.largeIllness?.annualCapFen ?? null),
      assistanceBaseFen: amounts(),
      assistancePaidFen: amounts(),
    }),
    accountBalanceFen: amounts(),
    familyBalanceFen: amounts(),
  });
}

/** What is used of a limit: anything, or all but a little. */
function usedOf(limitFen: Fen | null): fc.Arbitrary<Fen> {
  if (limitFen === null) return amounts();
  return fc.oneof(
    amounts(),
    amounts().map((leftFen) => (leftFen > limitFen ? NOTHING : fen(limitFen - leftFen))),
  );
}
