import { checkVisitNumber } from '@medclear/gateway-kit';
import type { FieldIssue } from '@medclear/gateway-kit';
import type { SettlementMessage } from './settlement-message';

/** What a message says of the kind of care, of its days and of the visit. */
export type CareFields = Pick<
  SettlementMessage,
  'care' | 'visitDate' | 'admittedOn' | 'dischargedOn' | 'diseaseCode' | 'visitNumber' | 'chargeBatch'
>;

const issue = (path: string, zh: string, en: string): FieldIssue => ({ path, zh, en });

/** Names the fields that a kind of care lacks, or that contradict it. */
export function checkCare(message: CareFields): readonly FieldIssue[] {
  const { care = 'outpatient' } = message;
  const days = care === 'inpatient' || care === 'day-surgery' ? stayIssues(message) : visitIssues(message);
  const issues = [...days, ...checkVisitNumber(message)];
  if (care !== 'chronic' || message.diseaseCode !== undefined) return issues;
  return [...issues, issue('/diseaseCode', '门诊慢特病缺少病种编码', 'is missing: chronic care names its disease')];
}

/** A stay has its first and its last day; a day surgery may have just the day of the visit. */
function stayIssues({ care, visitDate, admittedOn, dischargedOn }: CareFields): readonly FieldIssue[] {
  if (care === 'day-surgery' && admittedOn === undefined && dischargedOn === undefined) return dayIssues(visitDate);
  const issues: FieldIssue[] = [];
  if (admittedOn === undefined)
    issues.push(issue('/admittedOn', '缺少入院日期', 'is missing: a stay has its first day'));
  if (dischargedOn === undefined)
    issues.push(issue('/dischargedOn', '缺少出院日期', 'is missing: a stay has its last day'));
  if (admittedOn === undefined || dischargedOn === undefined) return issues;
  if (dischargedOn < admittedOn)
    issues.push(issue('/dischargedOn', '早于入院日期', 'lies before the day of admission'));
  if (visitDate !== undefined && visitDate !== admittedOn)
    issues.push(issue('/visitDate', '与入院日期不一致', 'is not the day of admission'));
  return issues;
}

function visitIssues({ visitDate, admittedOn, dischargedOn }: CareFields): readonly FieldIssue[] {
  const issues = [...dayIssues(visitDate)];
  if (admittedOn !== undefined) issues.push(issue('/admittedOn', '非住院业务不应填写', 'belongs to a stay'));
  if (dischargedOn !== undefined) issues.push(issue('/dischargedOn', '非住院业务不应填写', 'belongs to a stay'));
  return issues;
}

function dayIssues(visitDate: string | undefined): readonly FieldIssue[] {
  return visitDate === undefined ? [issue('/visitDate', '缺少必填字段', 'is missing')] : [];
}
