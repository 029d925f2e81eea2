import { REFUSALS } from '@medclear/domain';
import type { EligibilityVerdict } from '@medclear/domain';

/** Who may be paid or why not, in JSON. */
export type VerdictJson = EligibleJson | NotEligibleJson;

interface JudgedJson {
  readonly title?: string;
  readonly checks: EligibilityVerdict['checks'];
}

export interface EligibleJson extends JudgedJson {
  readonly eligible: true;
  readonly scheme: string;
  readonly personKind: string;
  readonly insuredRegion: string;
  readonly place: string;
  readonly relation: string;
  readonly insuredPool: string;
  readonly treatmentPool: string;
  readonly warnings: readonly string[];
}

export interface NotEligibleJson extends JudgedJson {
  readonly eligible: false;
  readonly rule: string;
  readonly code: string;
  readonly detail?: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly nextStep: { readonly zh: string; readonly en: string };
}

/** What the rules of eligibility say, as JSON that `medclear eligible --json` prints. */
export function toVerdictJson(title: string | null, verdict: EligibilityVerdict): VerdictJson {
  const { checks } = verdict;
  const named = title === null ? {} : { title };
  if (!verdict.ok) {
    const { zh, en, nextStepZh, nextStepEn } = REFUSALS[verdict.code];
    return {
      ...named,
      eligible: false,
      rule: verdict.rule,
      code: verdict.code,
      ...(verdict.detail === null ? {} : { detail: verdict.detail }),
      message: { zh, en },
      nextStep: { zh: nextStepZh, en: nextStepEn },
      checks,
    };
  }
  const { relation, place, region, warnings } = verdict;
  return {
    ...named,
    eligible: true,
    scheme: relation.scheme,
    personKind: relation.personKind,
    insuredRegion: relation.insuredRegion,
    place,
    relation: region.relation,
    insuredPool: region.insuredPool,
    treatmentPool: region.treatmentPool,
    warnings,
    checks,
  };
}
