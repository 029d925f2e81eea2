import { fen } from '../../money/fen';
import type { BenefitVisit } from '../benefit-visit';
import type { CompactVisit } from './compact-case';

/** Builds a visit from what a vector says of it: a stay of an active employee at home, at level 3, unless it says otherwise. */
export function buildVisit(visit: CompactVisit): BenefitVisit {
  const { inScopeFen, fullySelfPaidFen = 0, overLimitFen = 0, advanceSelfPayFen = 0 } = visit.bill;
  return {
    totals: {
      totalFen: fen(inScopeFen + fullySelfPaidFen + overLimitFen + advanceSelfPayFen),
      fullySelfPaidFen: fen(fullySelfPaidFen),
      overLimitFen: fen(overLimitFen),
      advanceSelfPayFen: fen(advanceSelfPayFen),
      inScopeFen: fen(inScopeFen),
    },
    care: visit.care ?? 'inpatient',
    hospitalLevel: visit.level ?? 3,
    place: visit.place ?? 'local',
    scheme: visit.scheme ?? 'employee',
    personKind: visit.kind ?? 'active',
    isCivilServant: visit.civil ?? false,
    isInHardship: visit.hardship ?? false,
    receivesAssistance: visit.assistance ?? false,
    usesAccount: visit.account ?? false,
    hospitalPartFen: fen(visit.hospitalPartFen ?? 0),
  };
}
