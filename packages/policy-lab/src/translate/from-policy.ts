import type { PolicyVersion, SchemePolicy } from '@medclear/domain';
import type { PolicyJson } from '../schema/policy-schema';
import { fromFen } from './amounts';
import { fromScheme } from './from-scheme';

/** A policy version as JSON, with every field written out: where a policy officer begins. */
export function fromPolicy(policy: PolicyVersion): PolicyJson {
  const { version, effectiveFrom, source, dated, schemes, paysLessForMore } = policy;
  return {
    version,
    effectiveFrom,
    source,
    dated,
    schemes: { ...named('employee', schemes.employee), ...named('resident', schemes.resident) },
    eligibility: policy.eligibility,
    ...(paysLessForMore === undefined
      ? {}
      : { paysLessForMore: { atMost: fromFen(paysLessForMore.atMostFen), why: paysLessForMore.why } }),
  };
}

function named(name: 'employee' | 'resident', scheme: SchemePolicy | null): PolicyJson['schemes'] {
  return scheme === null ? {} : { [name]: fromScheme(scheme) };
}
