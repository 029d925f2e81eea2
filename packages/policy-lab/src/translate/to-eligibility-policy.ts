import { CARD_CHECKS } from '@medclear/domain';
import type { AskedFor, EligibilityPolicy } from '@medclear/domain';
import type { EligibilityPolicyJson } from '../schema/eligibility-policy-schema';

/** The choices of eligibility as the domain knows them, from their checked JSON. */
export function toEligibilityPolicy(json: EligibilityPolicyJson = {}): EligibilityPolicy {
  return {
    isInstitutionListed: json.isInstitutionListed ?? false,
    cardChecks: json.cardChecks ?? CARD_CHECKS,
    usesYearlyCardRule: json.usesYearlyCardRule ?? false,
    openingOverridesCardScope: json.openingOverridesCardScope ?? false,
    isOneCardPerPerson: json.isOneCardPerPerson ?? false,
    pairAskedFor: toAskedFor(json.pairAskedFor),
    filingAskedFor: toAskedFor(json.filingAskedFor),
    isProvinceFilingWhole: json.isProvinceFilingWhole ?? false,
    isIntraProvinceLocal: json.isIntraProvinceLocal ?? false,
    lockingTransferStates: json.lockingTransferStates ?? [],
  };
}

function toAskedFor(json: EligibilityPolicyJson['pairAskedFor']): AskedFor {
  return {
    'same-pool': json?.['same-pool'] ?? [],
    'intra-province': json?.['intra-province'] ?? [],
    'cross-province': json?.['cross-province'] ?? [],
  };
}
