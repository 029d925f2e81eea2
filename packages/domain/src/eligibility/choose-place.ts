import type { VisitPlace } from '../policy/benefit-policy';
import type { EligibilityCase } from './eligibility-case';
import { coversPlace } from './filings/covers-place';
import { findFiling } from './filings/find-filing';
import { isFiled } from './filings/is-filed';
import { meetsVisit } from './filings/meets-visit';

/**
 * How a visit stands to the insured place.
 *
 * At home it is local, or a return home of who is filed elsewhere for the long term. Elsewhere a long-term filing goes before an
 * emergency, and that before a referral or an other temporary filing; without any it is an other temporary visit.
 */
export function choosePlace(asked: EligibilityCase): VisitPlace {
  if (isHome(asked)) return isFiledElsewhere(asked) ? 'return-home' : 'local';
  const { kind } = findFiling(asked);
  if (kind === 'long-term') return 'long-term';
  return asked.question.isEmergency ? 'emergency' : (kind ?? 'other-temporary');
}

function isHome({ region, policy }: EligibilityCase): boolean {
  if (region.relation === 'same-pool') return true;
  return region.relation === 'intra-province' && policy.isIntraProvinceLocal;
}

function isFiledElsewhere(asked: EligibilityCase): boolean {
  return asked.person.filings.some(
    (filing) =>
      filing.kind === 'long-term' && isFiled(filing, asked) && meetsVisit(filing, asked) && !coversPlace(filing, asked),
  );
}
