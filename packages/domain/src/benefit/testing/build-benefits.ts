import { fen } from '../../money/fen';
import type { PersonBenefits } from '../benefit-visit';
import { EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE } from '../empty-benefits';
import type { CompactPerson } from './compact-case';

/** Builds what a person has used and has from what a vector says of it. */
export function buildBenefits(person: CompactPerson = {}): PersonBenefits {
  return {
    groups: {
      inpatient: { ...EMPTY_GROUP_USAGE, ...person.inpatient },
      outpatient: { ...EMPTY_GROUP_USAGE, ...person.outpatient },
    },
    year: { ...EMPTY_YEAR_USAGE, ...person.year },
    accountBalanceFen: fen(person.accountBalanceFen ?? 0),
    familyBalanceFen: fen(person.familyBalanceFen ?? 0),
  };
}
