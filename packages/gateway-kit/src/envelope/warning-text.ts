import type { EligibilityWarning, SettlementAnswer } from '@medclear/domain';

const WARNINGS_ZH: Readonly<Record<EligibilityWarning, string>> = {
  'region-by-prefix': '行政区划代码未收录，按前几位归属处理',
  'several-active-cards': '该参保人有多张有效卡',
  'quota-nearly-used': '参保地预付金余额偏低，不影响本次结算',
};

/** What was noticed of a bill and stands in nobody's way, in words; empty when there is nothing. */
export function warningText({ warnings }: Pick<SettlementAnswer, 'warnings'>): string {
  return warnings.map((code) => (isWarning(code) ? WARNINGS_ZH[code] : code)).join('；');
}

function isWarning(code: string): code is EligibilityWarning {
  return code in WARNINGS_ZH;
}
