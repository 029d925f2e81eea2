import { parseProvinceCode, trusted } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';

export interface QuarantineRequest {
  readonly province: ProvinceCode;
  readonly offset: number;
  readonly operator: string;
  readonly reason: string;
}

export interface Issue {
  readonly path: string;
  readonly reason: string;
}

const LONGEST_TEXT = 200;

/** Reads an operator's request, or names everything that is wrong with it at once. */
export function readQuarantineRequest(
  body: unknown,
):
  { readonly ok: true; readonly value: QuarantineRequest } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const { province, offset, operator, reason } = (typeof body === 'object' && body !== null ? body : {}) as Readonly<
    Record<string, unknown>
  >;
  const issues: Issue[] = [];
  const textOf = (path: string, value: unknown): string => {
    if (typeof value === 'string' && value.length > 0 && value.length <= LONGEST_TEXT) return value;
    issues.push({ path, reason: `a text of 1 to ${LONGEST_TEXT} characters` });
    return '';
  };
  const code = parseProvinceCode(typeof province === 'string' ? province : '');
  if (!code.ok) issues.push({ path: 'province', reason: code.reason });
  const isOffset = typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0;
  if (!isOffset) issues.push({ path: 'offset', reason: 'the offset of a command, a whole number' });
  const value = {
    province: code.ok ? code.value : trusted.provinceCode(''),
    offset: isOffset ? offset : -1,
    operator: textOf('operator', operator),
    reason: textOf('reason', reason),
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value };
}
