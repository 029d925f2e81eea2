import type { FieldIssue } from '@medclear/gateway-kit';

/** A sale for a chronic disease names the disease. */
export function checkDisease(isChronic: boolean, diseaseCode: string | undefined, path: string): readonly FieldIssue[] {
  if (!isChronic || diseaseCode !== undefined) return [];
  return [{ path, zh: '门诊慢特病缺少病种编码', en: 'is missing: a sale for a chronic disease names it' }];
}
