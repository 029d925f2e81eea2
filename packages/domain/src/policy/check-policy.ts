import { parseBusinessDate } from '../ids/business-date';
import { checkAmount } from './check/check-numbers';
import { checkEligibilityPolicy } from './check/check-eligibility-policy';
import { checkScheme } from './check/check-scheme';
import { NO_PROBLEMS, problemAt } from './check/policy-problem';
import type { PolicyProblem } from './check/policy-problem';
import type { PaysLessForMore, PolicyVersion } from './region-policy';

/**
 * Finds what is wrong with the figures of one version: bounds that do not rise, rates and amounts that are none.
 *
 * @returns every problem with its path, in the order of the policy; none for a policy that may be used
 */
export function checkPolicy(version: PolicyVersion): readonly PolicyProblem[] {
  return [
    ...checkText('version', version.version),
    ...checkDay('effectiveFrom', version.effectiveFrom),
    ...checkText('source', version.source),
    ...Object.entries(version.schemes).flatMap(([name, scheme]) =>
      scheme === null ? NO_PROBLEMS : checkScheme(`schemes.${name}`, scheme),
    ),
    ...checkEligibilityPolicy('eligibility', version.eligibility),
    ...(version.paysLessForMore === undefined ? NO_PROBLEMS : checkException(version.paysLessForMore)),
  ];
}

function checkText(path: string, text: string): readonly PolicyProblem[] {
  return text.trim() === '' ? problemAt(path, 'is empty') : NO_PROBLEMS;
}

function checkDay(path: string, text: string): readonly PolicyProblem[] {
  const day = parseBusinessDate(text);
  return day.ok ? NO_PROBLEMS : problemAt(path, day.reason);
}

function checkException({ atMostFen, why }: PaysLessForMore): readonly PolicyProblem[] {
  return [...checkAmount('paysLessForMore.atMostFen', atMostFen), ...checkText('paysLessForMore.why', why)];
}
