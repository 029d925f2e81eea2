import type { FundBalance } from './documents';

/** Whether the operator must be told of a fund: it has less available than its alarm level. */
export function isBelowAlarm({ availableFen, alarmBelowFen }: FundBalance): boolean {
  return availableFen < alarmBelowFen;
}
