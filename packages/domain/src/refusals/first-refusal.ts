import { REFUSAL_CODES } from './refusals';
import type { RefusalCode } from './refusals';

/** The refusal that is given when several apply: the first of the catalogue; null when none does. */
export function firstRefusal(applying: readonly RefusalCode[]): RefusalCode | null {
  return REFUSAL_CODES.find((code) => applying.includes(code)) ?? null;
}
