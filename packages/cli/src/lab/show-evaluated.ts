import { REFUSALS } from '@medclear/domain';
import type { PersonBenefits, RefundAmounts } from '@medclear/domain';
import { fromFen, toAccumulatorsJson, toSplitJson } from '@medclear/policy-lab';
import type { EvaluatedCase, EventOutcome, PaidOutcome, RefundedOutcome, RefusedOutcome } from '@medclear/policy-lab';
import { showTable } from '../show/show-table';
import type { LabLanguage } from './lab-language';
import { ACCUMULATOR_WORDS, SPLIT_WORDS, TABLE_WORDS } from './lab-words';
import { showSteps } from './show-steps';

const ZERO = '0.00';
/** Shown even when nothing was paid by them. */
const ALWAYS_SHOWN: readonly string[] = ['deductible', 'poolFund', 'fundTotal', 'person', 'cash'];

/** What a case came to as text: for each event the split, the steps and what was used after it. */
export function showEvaluated(evaluated: EvaluatedCase, language: LabLanguage): string {
  const title = evaluated.title === null ? [] : [evaluated.title, ''];
  const events = evaluated.outcomes.flatMap((outcome) => [showEvent(outcome, language), '']);
  return [...title, ...events, showReview(evaluated, language)].join('\n').trimEnd();
}

function showEvent(outcome: EventOutcome, language: LabLanguage): string {
  switch (outcome.kind) {
    case 'paid':
      return showPaid(outcome, language);
    case 'refunded':
      return showRefunded(outcome, language);
    case 'refused':
      return showRefused(outcome, language);
  }
}

function showPaid({ visit, policy, year, explained, after }: PaidOutcome, language: LabLanguage): string {
  const { bill, inScope } = TABLE_WORDS;
  const { totalFen, inScopeFen } = visit.benefit.totals;
  const head = `${labelled('visit', visit.id, language)}, ${labelled('policy', policy.version, language)}, ${labelled('year', String(year), language)}`;
  const amounts = `${bill[language]} ${fromFen(totalFen)}, ${inScope[language]} ${fromFen(inScopeFen)}`;
  return [
    head,
    amounts,
    showSplit(explained.split, language),
    showSteps(explained.steps, language),
    showUsed(after, language),
  ].join('\n');
}

function showRefunded({ original, amounts, after, needsReview }: RefundedOutcome, language: LabLanguage): string {
  const review = needsReview ? [TABLE_WORDS.review[language]] : [];
  const head = labelled('refund', original.visit.id, language);
  return [head, ...review, showSplit(amounts, language), showUsed(after, language)].join('\n');
}

function showRefused({ event, visitId, code }: RefusedOutcome, language: LabLanguage): string {
  const refusal = REFUSALS[code];
  const sentence = language === 'zh' ? refusal.zh : refusal.en;
  return `${labelled(event, visitId, language)}: ${TABLE_WORDS.refused[language]}, ${code}. ${sentence}`;
}

function labelled(word: keyof typeof TABLE_WORDS, text: string, language: LabLanguage): string {
  return `${TABLE_WORDS[word][language]} ${text}`;
}

function showSplit(split: RefundAmounts, language: LabLanguage): string {
  const json = toSplitJson(split);
  const rows = typedKeys(SPLIT_WORDS)
    .filter((name) => (json[name] !== ZERO && json[name] !== '0') || ALWAYS_SHOWN.includes(name))
    .map((name) => [SPLIT_WORDS[name][language], json[name]]);
  return showTable([TABLE_WORDS.part[language], TABLE_WORDS.amount[language]], rows);
}

function typedKeys<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(record) as Name[];
}

function showUsed(after: PersonBenefits, language: LabLanguage): string {
  const used = Object.entries(toAccumulatorsJson(after)).flatMap(([group, amounts]) =>
    Object.entries(amounts as Readonly<Record<string, string | number>>).map(([name, value]) => ({
      group,
      name,
      value,
    })),
  );
  const rows = used
    .filter(({ value }) => value !== ZERO && value !== 0)
    .map(({ group, name, value }) => [`${wordOf(group, language)}: ${wordOf(name, language)}`, String(value)]);
  const accounts = [
    [TABLE_WORDS.balance[language], fromFen(after.accountBalanceFen)],
    [TABLE_WORDS.familyBalance[language], fromFen(after.familyBalanceFen)],
  ].filter(([, amount]) => amount !== ZERO);
  if (rows.length + accounts.length === 0) return '';
  return showTable([TABLE_WORDS.before[language], TABLE_WORDS.after[language]], [...rows, ...accounts]);
}

function wordOf(name: string, language: LabLanguage): string {
  return ACCUMULATOR_WORDS[name]?.[language] ?? name;
}

function showReview({ years }: EvaluatedCase, language: LabLanguage): string {
  const flagged = years.filter(({ needsReview }) => needsReview).map(({ year }) => String(year));
  return flagged.length === 0 ? '' : `${TABLE_WORDS.reviewYears[language]}: ${flagged.join(', ')}`;
}
