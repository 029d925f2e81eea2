import type { Fen } from '../money/fen';
import type { DeductibleRule, OutsideDeductible, VisitPlace } from '../policy/benefit-policy';
import type { BenefitCase } from './benefit-case';
import type { BenefitVisit } from './benefit-visit';
import { laterStandard, listedStandard } from './later-visits';
import { leftOf } from './left-of';

type PerVisit = Extract<DeductibleRule, { readonly kind: 'per-visit' }>;

/** The standard that holds for a visit and what is left of it to pay, in fen. */
export interface DeductibleDue {
  readonly standardFen: Fen;
  readonly dueFen: Fen;
}

/** What a visit has to bear before any fund pays; null where nothing is asked. A visit of a higher level tops up the year's standard. */
export function deductibleDue({ rule, visit, usage }: BenefitCase): DeductibleDue | null {
  const { deductible } = rule;
  switch (deductible.kind) {
    case 'none':
      return null;
    case 'per-visit': {
      const standardFen = standardOfVisit(deductible, visit, usage.admissions);
      return { standardFen, dueFen: standardFen };
    }
    case 'per-year': {
      const standards = isOutside(deductible.outside, visit.place) ? deductible.outside : deductible;
      const standardFen = standards.standardFen[visit.hospitalLevel];
      return { standardFen, dueFen: leftOf(standardFen, usage.deductibleUsedFen) };
    }
  }
}

/** A table for visits outside is halved and stepped like the standard; a list knows its own amounts only and leaves it whole. */
function standardOfVisit({ standardFen, later, outside }: PerVisit, visit: BenefitVisit, admissions: number): Fen {
  const level = visit.hospitalLevel;
  if (isOutside(outside, visit.place)) {
    const outsideFen = outside.standardFen[level];
    return later.kind === 'listed' ? outsideFen : laterStandard(outsideFen, later, admissions);
  }
  if (later.kind === 'listed') return listedStandard(later.amountsFen[level], admissions);
  return laterStandard(standardFen[level], later, admissions);
}

function isOutside(outside: OutsideDeductible | null, place: VisitPlace): outside is OutsideDeductible {
  return outside !== null && place !== 'local' && outside.places.includes(place);
}
