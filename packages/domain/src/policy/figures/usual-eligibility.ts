import { CARE_KINDS } from '../benefit-policy';
import type { EligibilityPolicy } from '../eligibility-policy';
import { askedAcross } from './asked-across';

/** What most regions choose; a region writes down where it differs. */
export const USUAL_ELIGIBILITY: EligibilityPolicy = {
  isInstitutionListed: false,
  cardChecks: ['card-number', 'issuer', 'lost', 'expired', 'token'],
  usesYearlyCardRule: false,
  openingOverridesCardScope: true,
  isOneCardPerPerson: false,
  pairAskedFor: askedAcross(CARE_KINDS),
  filingAskedFor: askedAcross(['inpatient', 'day-surgery', 'chronic']),
  isProvinceFilingWhole: true,
  isIntraProvinceLocal: true,
  lockingTransferStates: ['accepted', 'funds-out', 'funds-confirmed'],
};
