import { checkPolicy, trusted } from '@medclear/domain';
import type { PolicyJson } from '../schema/policy-schema';
import { problem } from '../validate/problem';
import type { Problem } from '../validate/problem';
import { toFen } from './amounts';
import type { PolicyVersion } from '@medclear/domain';
import { toEligibilityPolicy } from './to-eligibility-policy';
import { toScheme } from './to-scheme';

/** A policy version as the domain knows it, from its checked JSON. */
export function toPolicy(json: PolicyJson): PolicyVersion {
  const { employee, resident } = json.schemes;
  const exception = json.paysLessForMore;
  return {
    version: json.version,
    effectiveFrom: trusted.businessDate(json.effectiveFrom),
    source: json.source,
    dated: json.dated,
    schemes: {
      employee: employee === undefined ? null : toScheme(employee),
      resident: resident === undefined ? null : toScheme(resident),
    },
    eligibility: toEligibilityPolicy(json.eligibility),
    ...(exception === undefined ? {} : { paysLessForMore: { atMostFen: toFen(exception.atMost), why: exception.why } }),
  };
}

/** What the figures of a policy contradict: bounds that do not rise and the like, where the JSON has them. */
export function policyProblems(policy: PolicyVersion, at: string): readonly Problem[] {
  return checkPolicy(policy).map(({ path, problem: sentence }) =>
    problem(`${at}/${jsonPath(path)}`, sentence, `政策数据不一致：${sentence}`),
  );
}

/** `schemes.employee.care.inpatient.pool.segments.1.fromFen` stands at `.../segments/1/from`. */
function jsonPath(domainPath: string): string {
  return domainPath
    .split('.')
    .map((name) => name.replace(/Bp(ByLevel)?$/, 'Percent').replace(/Fen$/, ''))
    .join('/');
}
