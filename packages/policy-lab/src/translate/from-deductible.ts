import type { DeductibleRule, LaterVisits, OutsideDeductible } from '@medclear/domain';
import type { DeductibleJson, LaterJson, OutsideJson } from '../schema/deductible-schema';
import { fromBp, fromFen, fromLevels } from './amounts';

/** A deductible as JSON. */
export function fromDeductible(rule: DeductibleRule): DeductibleJson {
  switch (rule.kind) {
    case 'none':
      return { kind: 'none' };
    case 'per-visit':
      return {
        kind: 'per-visit',
        standard: fromLevels(rule.standardFen, fromFen),
        later: fromLater(rule.later),
        ...fromOutside(rule.outside),
      };
    case 'per-year':
      return { kind: 'per-year', standard: fromLevels(rule.standardFen, fromFen), ...fromOutside(rule.outside) };
  }
}

function fromLater(later: LaterVisits): LaterJson {
  switch (later.kind) {
    case 'same':
    case 'halved':
      return { kind: later.kind };
    case 'listed':
      return { kind: 'listed', amounts: fromLevels(later.amountsFen, (amounts) => amounts.map(fromFen)) };
    case 'steps':
      return {
        kind: 'steps',
        mode: later.mode,
        reductionPercent: fromBp(later.reductionBp),
        floorPercent: fromBp(later.floorBp),
      };
  }
}

function fromOutside(outside: OutsideDeductible | null): { readonly outside?: OutsideJson } {
  if (outside === null) return {};
  return { outside: { standard: fromLevels(outside.standardFen, fromFen), places: outside.places } };
}
