import type { DeductibleRule, LaterVisits, OutsideDeductible } from '@medclear/domain';
import type { DeductibleJson, LaterJson, OutsideJson } from '../schema/deductible-schema';
import { toBp, toFen, toLevels } from './amounts';

/** A deductible as the domain knows it, from its checked JSON. */
export function toDeductible(json: DeductibleJson): DeductibleRule {
  switch (json.kind) {
    case 'none':
      return { kind: 'none' };
    case 'per-visit':
      return {
        kind: 'per-visit',
        standardFen: toLevels(json.standard, toFen),
        later: json.later === undefined ? { kind: 'same' } : toLater(json.later),
        outside: toOutside(json.outside),
      };
    case 'per-year':
      return { kind: 'per-year', standardFen: toLevels(json.standard, toFen), outside: toOutside(json.outside) };
  }
}

function toLater(json: LaterJson): LaterVisits {
  switch (json.kind) {
    case 'same':
    case 'halved':
      return { kind: json.kind };
    case 'listed':
      return { kind: 'listed', amountsFen: toLevels(json.amounts, (amounts) => amounts.map(toFen)) };
    case 'steps': {
      const { mode, reductionPercent, floorPercent } = json;
      return { kind: 'steps', mode, reductionBp: toBp(reductionPercent), floorBp: toBp(floorPercent) };
    }
  }
}

function toOutside(json: OutsideJson | undefined): OutsideDeductible | null {
  return json === undefined ? null : { standardFen: toLevels(json.standard, toFen), places: json.places };
}
