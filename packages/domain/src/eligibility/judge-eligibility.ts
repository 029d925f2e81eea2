import { invariant } from '../invariant';
import type { EligibilityPolicy } from '../policy/eligibility-policy';
import type { EligibilityRule } from '../refusals/refusal-entry';
import { choosePlace } from './choose-place';
import { openCase } from './eligibility-case';
import type { EligibilityCase } from './eligibility-case';
import type { EligibilityFacts } from './eligibility-facts';
import type { EligibilityQuestion } from './eligibility-question';
import type { EligibilityCheck, EligibilityVerdict } from './eligibility-verdict';
import type { RuleAnswer } from './rule-answer';
import { cardScopeRule } from './rules/card-scope-rule';
import { credentialRule } from './rules/credential-rule';
import { diseaseRule } from './rules/disease-rule';
import { filingRule } from './rules/filing-rule';
import { inHospitalRule } from './rules/in-hospital-rule';
import { institutionRule } from './rules/institution-rule';
import { pairRule } from './rules/pair-rule';
import { personRule } from './rules/person-rule';
import { quotaRule } from './rules/quota-rule';
import { regionRule } from './rules/region-rule';
import { relationRule } from './rules/relation-rule';
import { suspensionRule } from './rules/suspension-rule';
import { transferRule } from './rules/transfer-rule';
import { visitWarnings } from './visit-warnings';

interface AskedRule {
  readonly ask: (asked: EligibilityCase) => RuleAnswer;
  readonly passed: EligibilityCheck;
  readonly notAsked: EligibilityCheck;
  readonly refused: EligibilityCheck;
}

function asRule(rule: EligibilityRule, ask: AskedRule['ask']): AskedRule {
  return {
    ask,
    passed: { rule, result: 'passed' },
    notAsked: { rule, result: 'not-asked' },
    refused: { rule, result: 'refused' },
  };
}

/** R1: the envelope, its days and its message id were judged before, or the question would not be asked. */
const envelopeRule = (): RuleAnswer => 'passed';

/** The fixed order. */
const RULES: readonly AskedRule[] = [
  asRule('R1', envelopeRule),
  asRule('R2', institutionRule),
  asRule('R3', credentialRule),
  asRule('R4', cardScopeRule),
  asRule('R5', personRule),
  asRule('R6', relationRule),
  asRule('R7', regionRule),
  asRule('R8', pairRule),
  asRule('R9', filingRule),
  asRule('R10', diseaseRule),
  asRule('R11', inHospitalRule),
  asRule('R12', transferRule),
  asRule('R13', suspensionRule),
  asRule('R14', quotaRule),
];

/** Asks who may be paid, rule by rule in the fixed order R1 to R14; the first refusal is the answer. */
export function judgeEligibility(
  question: EligibilityQuestion,
  facts: EligibilityFacts,
  policy: EligibilityPolicy,
): EligibilityVerdict {
  const asked = openCase(question, facts, policy);
  let passed = 0;
  for (let at = 0; at < RULES.length; at += 1) {
    const rule = RULES[at] as AskedRule;
    const answer = rule.ask(asked);
    if (typeof answer === 'object') {
      const checks = [...checksOf(passed, at), rule.refused];
      return { ok: false, rule: rule.refused.rule, code: answer.code, detail: answer.detail, checks };
    }
    if (answer === 'passed') passed |= 1 << at;
  }
  return eligible(asked, checksOf(passed, RULES.length));
}

/** Every rule can pass or not be asked, yet most visits share a few lists: each is made once. */
const CHECKS_OF_ALL = new Map<number, readonly EligibilityCheck[]>();

/** @param passed one bit for each of the first `count` rules: it passed, or was not asked */
function checksOf(passed: number, count: number): readonly EligibilityCheck[] {
  if (count < RULES.length) return RULES.slice(0, count).map(toCheck(passed));
  const known = CHECKS_OF_ALL.get(passed);
  if (known !== undefined) return known;
  const checks = RULES.map(toCheck(passed));
  CHECKS_OF_ALL.set(passed, checks);
  return checks;
}

function toCheck(passed: number): (rule: AskedRule, at: number) => EligibilityCheck {
  return (rule, at) => ((passed & (1 << at)) === 0 ? rule.notAsked : rule.passed);
}

/** @throws InvariantViolation when no relation pays although none was refused */
function eligible(asked: EligibilityCase, checks: readonly EligibilityCheck[]): EligibilityVerdict {
  const { relation, region } = asked;
  invariant(relation !== null, 'whoever is eligible has a relation that pays');
  return { ok: true, relation, place: choosePlace(asked), region, warnings: visitWarnings(asked), checks };
}
