import { EMPTY_BENEFITS, EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE, fen, VISIT_PLACES } from '@medclear/domain';
import type { Fen, HospitalLevel, PersonBenefits, PersonKind } from '@medclear/domain';
import * as fc from 'fast-check';
import type { BenefitSubject } from './benefit-subject';
import type { TriedVisit } from './visit-arbitrary';

const LEVELS: readonly HospitalLevel[] = [1, 2, 3];
const PAID_DOWN = fen(1_000_000);
const NOTHING = fen(0);
/** More than any pool pays in a year, for where it has no cap. */
const NO_CAP = fen(1_000_000_000);

/** Bills of some fen by people whose pool has some fen left and whose large illness has begun: where rounding shows. */
export function edgeArbitrary(subject: BenefitSubject): fc.Arbitrary<TriedVisit> {
  const kinds: readonly PersonKind[] = subject.schemeName === 'employee' ? ['active', 'retired'] : ['resident'];
  return fc
    .record({
      leftFen: fc.integer({ min: 0, max: 30 }),
      inScopeFen: fc.integer({ min: 0, max: 80 }).map(fen),
      hospitalLevel: fc.constantFrom(...LEVELS),
      place: fc.constantFrom(...VISIT_PLACES),
      personKind: fc.constantFrom(...kinds),
    })
    .map(({ leftFen, inScopeFen, hospitalLevel, place, personKind }) => ({
      person: personAtTheEdge(subject, personKind, leftFen),
      visit: {
        totals: {
          totalFen: inScopeFen,
          fullySelfPaidFen: NOTHING,
          overLimitFen: NOTHING,
          advanceSelfPayFen: NOTHING,
          inScopeFen,
        },
        care: subject.care,
        hospitalLevel,
        place,
        scheme: subject.schemeName,
        personKind,
        isCivilServant: false,
        isInHardship: false,
        receivesAssistance: false,
        usesAccount: false,
        hospitalPartFen: NOTHING,
      },
    }));
}

function personAtTheEdge({ scheme, rule }: BenefitSubject, kind: PersonKind, leftFen: number): PersonBenefits {
  const usage = {
    ...EMPTY_GROUP_USAGE,
    deductibleUsedFen: PAID_DOWN,
    poolPaidFen: fen(capOf(rule, kind) - leftFen),
    admissions: 9,
  };
  const threshold = scheme.largeIllness?.tiers[0]?.fromFen ?? NOTHING;
  return {
    ...EMPTY_BENEFITS,
    groups: { inpatient: usage, outpatient: usage },
    year: { ...EMPTY_YEAR_USAGE, largeIllnessBaseFen: threshold },
  };
}

function capOf(rule: BenefitSubject['rule'], kind: PersonKind): Fen {
  return rule === 'account-only' || rule.pool.annualCapFen === null ? NO_CAP : rule.pool.annualCapFen[kind];
}
