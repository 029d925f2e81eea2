import { formatYuan } from '@medclear/domain';
import type { Step, StepRule } from '@medclear/domain';
import { shownInputs } from './step-inputs';
import type { ShownInput } from './step-inputs';
import { STEP_WORDS } from './step-words';

/** One row of the English table of a calculation; amounts in yuan as text. */
export interface StepRow {
  readonly rule: StepRule;
  readonly step: string;
  /** What the step has looked at; empty when it looks at nothing. */
  readonly how: string;
  readonly amount: string;
  readonly rest: string;
}

/** Renders the steps of a calculation as the rows of an English table, in their order. */
export function stepRowsEn(steps: readonly Step[]): readonly StepRow[] {
  return steps.map((step) => ({
    rule: step.rule,
    step: STEP_WORDS[step.rule].en,
    how: howEn(step),
    amount: formatYuan(step.amountFen),
    rest: formatYuan(step.restFen),
  }));
}

/** What a step has looked at, in English: `base 37300.00, rate 85 %`. */
export function howEn(step: Step, shown: readonly ShownInput[] = shownInputs(step)): string {
  const { inputs } = STEP_WORDS[step.rule];
  return shown.map(({ name, kind, text }) => `${inputs[name].en} ${text}${kind === 'rate' ? ' %' : ''}`).join(', ');
}
