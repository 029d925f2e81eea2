import type { AssistanceRule, LargeIllnessRule, SchemePolicy, Tier } from '../benefit-policy';
import { checkBenefitRule } from './check-benefit-rule';
import { checkBounds } from './check-bounds';
import { checkAmount, checkLimit, checkRate } from './check-numbers';
import { NO_PROBLEMS } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

/** All kinds of care and the further funds of one scheme. */
export function checkScheme(path: string, scheme: SchemePolicy): readonly PolicyProblem[] {
  const { largeIllness, civilServant, assistance } = scheme;
  return [
    ...Object.entries(scheme.care).flatMap(([care, rule]) =>
      rule === null || rule === 'account-only' ? NO_PROBLEMS : checkBenefitRule(`${path}.care.${care}`, rule),
    ),
    ...(largeIllness === null ? NO_PROBLEMS : checkLargeIllness(`${path}.largeIllness`, largeIllness)),
    ...(civilServant === null ? NO_PROBLEMS : checkRate(`${path}.civilServant.shareBp`, civilServant.shareBp)),
    ...(assistance === null ? NO_PROBLEMS : checkAssistance(`${path}.assistance`, assistance)),
  ];
}

function checkLargeIllness(path: string, rule: LargeIllnessRule): readonly PolicyProblem[] {
  return [
    ...checkTiers(`${path}.tiers`, rule.tiers),
    ...(rule.hardshipTiers === null ? NO_PROBLEMS : checkTiers(`${path}.hardshipTiers`, rule.hardshipTiers)),
    ...checkLimit(`${path}.annualCapFen`, rule.annualCapFen),
  ];
}

function checkTiers(path: string, tiers: readonly Tier[]): readonly PolicyProblem[] {
  return [
    ...checkBounds(path, tiers),
    ...tiers.flatMap(({ rateBp }, index) => checkRate(`${path}.${index}.rateBp`, rateBp)),
  ];
}

function checkAssistance(path: string, rule: AssistanceRule): readonly PolicyProblem[] {
  return [...checkRate(`${path}.rateBp`, rule.rateBp), ...checkAmount(`${path}.thresholdFen`, rule.thresholdFen)];
}
