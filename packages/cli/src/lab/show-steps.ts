import { howZh, STEP_WORDS, stepRowsEn } from '@medclear/gateway-kit';
import type { Step } from '@medclear/domain';
import { fromFen } from '@medclear/policy-lab';
import { showTable } from '../show/show-table';
import type { LabLanguage } from './lab-language';
import { TABLE_WORDS } from './lab-words';

/** The steps of a calculation as a table; amounts in yuan. */
export function showSteps(steps: readonly Step[], language: LabLanguage): string {
  const { step, how, amount, rest } = TABLE_WORDS;
  const head = [step, how, amount, rest].map((word) => word[language]);
  return showTable(head, language === 'zh' ? rowsZh(steps) : rowsEn(steps));
}

function rowsEn(steps: readonly Step[]): readonly (readonly string[])[] {
  return stepRowsEn(steps).map((row) => [row.step, row.how, row.amount, row.rest]);
}

function rowsZh(steps: readonly Step[]): readonly (readonly string[])[] {
  return steps.map((step) => [STEP_WORDS[step.rule].zh, howZh(step), fromFen(step.amountFen), fromFen(step.restFen)]);
}
