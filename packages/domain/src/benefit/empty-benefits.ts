import { ZERO_FEN } from '../money/fen';
import type { GroupUsage, PersonBenefits, YearUsage } from './benefit-visit';

export const EMPTY_GROUP_USAGE: GroupUsage = {
  deductibleUsedFen: ZERO_FEN,
  poolPaidFen: ZERO_FEN,
  segmentBaseFen: ZERO_FEN,
  aboveCapPaidFen: ZERO_FEN,
  admissions: 0,
};

export const EMPTY_YEAR_USAGE: YearUsage = {
  largeIllnessBaseFen: ZERO_FEN,
  largeIllnessPaidFen: ZERO_FEN,
  assistanceBaseFen: ZERO_FEN,
  assistancePaidFen: ZERO_FEN,
};

/** A person at the start of a year, without any account. */
export const EMPTY_BENEFITS: PersonBenefits = {
  groups: { inpatient: EMPTY_GROUP_USAGE, outpatient: EMPTY_GROUP_USAGE },
  year: EMPTY_YEAR_USAGE,
  accountBalanceFen: ZERO_FEN,
  familyBalanceFen: ZERO_FEN,
};
