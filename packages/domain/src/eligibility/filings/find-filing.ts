import type { RuleRefusal } from '../rule-answer';
import { refusedBy } from '../rule-answer';
import type { EligibilityCase } from '../eligibility-case';
import { FILING_KINDS } from '../facts';
import type { Filing, FilingKind } from '../facts';
import { coversPlace } from './covers-place';
import { isFiled } from './is-filed';
import { meetsVisit } from './meets-visit';

/** The kind of the filing that covers a visit, or what the nearest ones failed at. */
export type FilingFinding = { readonly kind: FilingKind } | (RuleRefusal & { readonly kind: null });

const missing = { kind: null, ...refusedBy('ELIG_FILING_MISSING') } as const;
const expired = { kind: null, ...refusedBy('ELIG_FILING_EXPIRED') } as const;
const otherRegion = { kind: null, ...refusedBy('ELIG_FILING_OTHER_REGION') } as const;

/**
 * Filters a person's filings by kind (valid and filed before settling), then window, then place; the filter that leaves none is the
 * answer. Of several that cover the visit a long-term one goes before a referral, and that before an other temporary one.
 */
export function findFiling(asked: EligibilityCase): FilingFinding {
  if (asked.person.filings.length === 0) return missing;
  const filed = asked.person.filings.filter((filing) => isFiled(filing, asked));
  if (filed.length === 0) return missing;
  const inTime = filed.filter((filing) => meetsVisit(filing, asked));
  if (inTime.length === 0) return expired;
  const kind = bestKind(inTime.filter((filing) => coversPlace(filing, asked)));
  return kind === null ? otherRegion : { kind };
}

function bestKind(filings: readonly Filing[]): FilingKind | null {
  return FILING_KINDS.find((kind) => filings.some((filing) => filing.kind === kind)) ?? null;
}
