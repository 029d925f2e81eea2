import { parseProvinceCode, trusted } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';

/** One person's word about one record: the first says why, the second confirms. */
export interface QuarantineRequest {
  readonly province: ProvinceCode;
  readonly offset: number;
  readonly operator: string;
  /** Null in a confirmation. */
  readonly reason: string | null;
}

export interface Issue {
  readonly path: string;
  readonly reason: string;
}

const LONGEST_TEXT = 200;

/** Reads an operator's request or confirmation, or names everything that is wrong with it at once. */
export function readQuarantineRequest(
  body: unknown,
):
  { readonly ok: true; readonly value: QuarantineRequest } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const { province, offset, operator, reason, confirm } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Readonly<Record<string, unknown>>;
  const issues: Issue[] = [];
  const textOf = (path: string, value: unknown): string => {
    const text = typeof value === 'string' ? value.trim() : '';
    if (text.length === 0 || text.length > LONGEST_TEXT)
      issues.push({ path, reason: `a text of 1 to ${String(LONGEST_TEXT)} characters` });
    return text;
  };
  const code = parseProvinceCode(typeof province === 'string' ? province : '');
  if (!code.ok) issues.push({ path: 'province', reason: code.reason });
  const isOffset = typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0;
  if (!isOffset) issues.push({ path: 'offset', reason: 'the offset of a command, a whole number' });
  const value = {
    province: code.ok ? code.value : trusted.provinceCode(''),
    offset: isOffset ? offset : -1,
    operator: textOf('operator', operator),
    reason: confirm === true ? null : textOf('reason', reason),
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value };
}
