import type { VerdictJson } from '@medclear/policy-lab';
import { showTable } from '../show/show-table';
import type { LabLanguage } from './lab-language';
import { CHECK_WORDS, RULE_WORDS, TABLE_WORDS } from './lab-words';

/** What the rules of eligibility say as text: the answer first, then every rule that was asked. */
export function showVerdict(verdict: VerdictJson, language: LabLanguage): string {
  const title = verdict.title === undefined ? [] : [verdict.title, ''];
  const { rule, result } = TABLE_WORDS;
  const head = [rule[language], '', result[language]];
  const rows = verdict.checks.map((check) => [
    check.rule,
    RULE_WORDS[check.rule]?.[language] ?? '',
    CHECK_WORDS[check.result][language],
  ]);
  return [...title, ...answerLines(verdict, language), showTable(head, rows)].join('\n');
}

function answerLines(verdict: VerdictJson, language: LabLanguage): readonly string[] {
  if (!verdict.eligible) {
    const { rule, code, detail } = verdict;
    const at = detail === undefined ? `${rule}, ${code}` : `${rule}, ${code} (${detail})`;
    return [
      `${TABLE_WORDS.notEligible[language]}: ${at}. ${verdict.message[language]}`,
      `${TABLE_WORDS.nextStep[language]}: ${verdict.nextStep[language]}`,
    ];
  }
  const { scheme, personKind, place, relation, insuredPool, treatmentPool, warnings } = verdict;
  const facts = [scheme, personKind, place, `${relation} ${insuredPool} -> ${treatmentPool}`].join(', ');
  const noticed = warnings.length === 0 ? [] : [`${TABLE_WORDS.warnings[language]}: ${warnings.join(', ')}`];
  return [`${TABLE_WORDS.eligible[language]}: ${facts}`, ...noticed];
}
