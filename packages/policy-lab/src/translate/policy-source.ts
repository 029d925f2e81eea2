import { choosePolicy, findRegionPolicy, poolingAreaOf, trusted, yearOf } from '@medclear/domain';
import type { BusinessDate, PolicyVersion } from '@medclear/domain';
import type { PolicyChoiceJson } from '../schema/policy-choice-schema';
import { problem } from '../validate/problem';
import type { Checked } from '../validate/problem';
import { policyProblems, toPolicy } from './to-policy';

/** The first and the last day of a visit. */
export interface VisitDays {
  readonly visitDate: BusinessDate;
  readonly dischargedOn: BusinessDate | null;
}

/** The policy that decides a visit, and the year whose accumulators it reads and moves. */
export interface VisitPolicy {
  readonly policy: PolicyVersion;
  readonly year: number;
}

/** Where the policy of a visit comes from: one for all visits, or what the region says on the visit's day. */
export type PolicySource = (days: VisitDays) => VisitPolicy | null;

/** The source that a case names; a policy whose figures contradict each other is refused with all that is wrong. */
export function toPolicySource(json: PolicyChoiceJson, at: string): Checked<PolicySource> {
  if (!('region' in json)) {
    const policy = toPolicy(json);
    const problems = policyProblems(policy, at);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: oneForAll(policy) };
  }
  const region = trusted.regionCode(json.region);
  if (json.date === undefined) return { ok: true, value: (days) => ofTheDay(region, days) };
  const date = trusted.businessDate(json.date);
  const policy = findRegionPolicy(poolingAreaOf(region, date).pool, date);
  if (policy !== null) return { ok: true, value: oneForAll(policy) };
  return { ok: false, problems: [problem(`${at}/date`, 'the region has no policy on this day', '该地区当日无政策')] };
}

function oneForAll(policy: PolicyVersion): PolicySource {
  return ({ visitDate, dischargedOn }) => {
    const day = policy.dated === 'by-discharge' ? (dischargedOn ?? visitDate) : visitDate;
    return { policy, year: yearOf(day) };
  };
}

function ofTheDay(insuredRegion: Parameters<typeof poolingAreaOf>[0], days: VisitDays): VisitPolicy | null {
  const chosen = choosePolicy({ insuredRegion, ...days });
  return chosen === null ? null : { policy: chosen.policy, year: yearOf(chosen.date) };
}
