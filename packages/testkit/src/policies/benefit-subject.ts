import { CARE_KINDS } from '@medclear/domain';
import type {
  BenefitRule,
  CareKind,
  InsuranceScheme,
  PolicyVersion,
  RegionPolicy,
  SchemePolicy,
} from '@medclear/domain';

/** One kind of care of one scheme in one version: what properties are tried on. */
export interface BenefitSubject {
  readonly version: PolicyVersion;
  readonly schemeName: InsuranceScheme;
  readonly scheme: SchemePolicy;
  readonly care: CareKind;
  readonly rule: BenefitRule | 'account-only';
}

/** Every benefit that a region publishes, version by version. */
export function benefitSubjects(region: RegionPolicy): readonly BenefitSubject[] {
  return region.versions.flatMap((version) => [...subjectsOf(version, 'employee'), ...subjectsOf(version, 'resident')]);
}

function subjectsOf(version: PolicyVersion, schemeName: InsuranceScheme): readonly BenefitSubject[] {
  const scheme = version.schemes[schemeName];
  if (scheme === null) return [];
  return CARE_KINDS.flatMap((care) => {
    const rule = scheme.care[care];
    return rule === null ? [] : [{ version, schemeName, scheme, care, rule }];
  });
}
