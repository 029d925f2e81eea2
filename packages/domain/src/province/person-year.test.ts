import * as fc from 'fast-check';
import { advanceBenefits } from '../benefit/advance-benefits';
import type { BenefitMovement, PersonBenefits } from '../benefit/benefit-visit';
import { EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE } from '../benefit/empty-benefits';
import { trusted } from '../ids/trusted';
import { fen, ZERO_FEN } from '../money/fen';
import type { PersonDocument } from './documents';
import { emptyPerson } from './empty-person';
import { personYear, usedRows } from './person-year';

const amount = fc.nat({ max: 100_000 }).map(fen);
const movement: fc.Arbitrary<BenefitMovement> = fc.record({
  group: fc.constantFrom('inpatient', 'outpatient', null),
  groupUsage: fc.record({
    deductibleUsedFen: amount,
    poolPaidFen: amount,
    segmentBaseFen: amount,
    aboveCapPaidFen: amount,
    admissions: fc.nat({ max: 1 }),
  }),
  yearUsage: fc.record({
    largeIllnessBaseFen: amount,
    largeIllnessPaidFen: amount,
    assistanceBaseFen: amount,
    assistancePaidFen: amount,
  }),
  accountFen: fc.constant(ZERO_FEN),
  familyFen: fc.constant(ZERO_FEN),
});
const usage = fc.record({
  year: fc.constantFrom(2025, 2026),
  scheme: fc.constantFrom('employee', 'resident'),
  movement,
});
const somebody = emptyPerson(trusted.personId('00000000000000000000000000000001'));
const keyOf = ({ year, scheme }: { readonly year: number; readonly scheme: string }) => `${String(year)} ${scheme}`;

describe('the rows of a person', () => {
  it('hold in every scheme and year exactly what its movements add up to', () => {
    fc.assert(
      fc.property(fc.array(usage, { maxLength: 12 }), (usages) => {
        let person: PersonDocument = somebody;
        const expected = new Map<string, PersonBenefits>();
        for (const one of usages) {
          const before = expected.get(keyOf(one)) ?? personYear(somebody, one.scheme, one.year);
          expected.set(keyOf(one), advanceBenefits(before, one.movement));
          person = { ...person, accumulators: usedRows(person.accumulators, one) };
        }
        for (const one of usages) {
          const { groups, year } = personYear(person, one.scheme, one.year);
          const then = expected.get(keyOf(one));
          expect(groups.inpatient).toMatchObject(then?.groups.inpatient ?? {});
          expect(groups.outpatient).toMatchObject(then?.groups.outpatient ?? {});
          expect(year).toMatchObject(then?.year ?? {});
        }
      }),
    );
  });

  it('are made only where something moves', () => {
    const still = { group: 'outpatient', groupUsage: EMPTY_GROUP_USAGE, yearUsage: EMPTY_YEAR_USAGE } as const;
    const accounts = { accountFen: fen(5), familyFen: fen(7) };
    expect(usedRows([], { year: 2026, scheme: 'employee', movement: { ...still, ...accounts } })).toEqual([]);
  });

  it('keep the flag of a year that someone must look at', () => {
    const moved = { group: 'inpatient', groupUsage: { ...EMPTY_GROUP_USAGE, admissions: 1 } } as const;
    const accounts = { accountFen: ZERO_FEN, familyFen: ZERO_FEN };
    const one = {
      year: 2026,
      scheme: 'employee',
      movement: { ...moved, ...accounts, yearUsage: EMPTY_YEAR_USAGE },
    } as const;
    const flagged = usedRows([], one).map((row) => ({ ...row, needsReview: true }));
    expect(usedRows(flagged, one)).toMatchObject([{ benefit: 'inpatient', admissions: 2, needsReview: true }]);
  });
});
