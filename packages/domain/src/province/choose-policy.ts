import type { BusinessDate } from '../ids/brands';
import { findRegionPolicy } from '../policy/find-region-policy';
import type { PolicyVersion } from '../policy/region-policy';
import { poolingAreaOf } from '../regions/pooling-area-of';
import type { BillCommand } from './command';

/** Where the person is insured, and the first and last day of the visit. */
export type DatedVisit = Pick<BillCommand, 'insuredRegion' | 'visitDate' | 'dischargedOn'>;

/** The policy that decides a visit, and the day that chose it: its year is the person-year. */
export interface ChosenPolicy {
  readonly policy: PolicyVersion;
  readonly date: BusinessDate;
}

/**
 * Chooses the policy of the insured pooling area. For a stay the version in force on its last day says whether that day counts or
 * the day of admission.
 *
 * @returns null when the pooling area had none on the day that counts
 */
export function choosePolicy({ insuredRegion, visitDate, dischargedOn }: DatedVisit): ChosenPolicy | null {
  const { pool } = poolingAreaOf(insuredRegion, visitDate);
  const lastDay = dischargedOn ?? visitDate;
  const atEnd = findRegionPolicy(pool, lastDay);
  if (atEnd === null || atEnd.dated === 'by-discharge') return chosen(atEnd, lastDay);
  return lastDay === visitDate ? chosen(atEnd, lastDay) : chosen(findRegionPolicy(pool, visitDate), visitDate);
}

function chosen(policy: PolicyVersion | null, date: BusinessDate): ChosenPolicy | null {
  return policy === null ? null : { policy, date };
}
