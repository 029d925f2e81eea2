import type { Reply } from '@medclear/contracts';
import type { RefusalCode } from '@medclear/domain';

/** What became of a message: an answer, a refusal that is known to have had no effect, or nobody knows. */
export type SubmissionOutcome =
  | { readonly kind: 'replied'; readonly reply: Reply }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: string | null }
  | { readonly kind: 'unknown' };

export const UNKNOWN: SubmissionOutcome = { kind: 'unknown' };

export function refusedUnsent(code: RefusalCode, detail: string | null = null): SubmissionOutcome {
  return { kind: 'refused', code, detail };
}
