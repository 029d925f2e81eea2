import type { BusinessDate } from '../ids/brands';
import type { BillCommand } from './command';
import type { Refusal } from './decision';

/** Asks whether the days of a visit can be: none after the log's day, no discharge before the admission; null is "no objection". */
export function objectToDates(command: BillCommand, businessDate: BusinessDate): Refusal | null {
  const { visitDate, admittedOn, dischargedOn } = command;
  const isOutOfOrder = dischargedOn !== null && dischargedOn < visitDate;
  const isAnotherDay = admittedOn !== null && admittedOn !== visitDate;
  if (isOutOfOrder || isAnotherDay)
    return { code: 'ENVELOPE_INVALID', detail: isOutOfOrder ? 'dischargedOn' : 'admittedOn' };
  if (visitDate > businessDate) return { code: 'VISIT_DATE_IN_FUTURE', detail: null };
  return dischargedOn !== null && dischargedOn > businessDate
    ? { code: 'VISIT_DATE_IN_FUTURE', detail: 'dischargedOn' }
    : null;
}
