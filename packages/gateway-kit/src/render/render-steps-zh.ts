import { formatYuan } from '@medclear/domain';
import type { Step } from '@medclear/domain';
import { shownInputs } from './step-inputs';
import type { ShownInput } from './step-inputs';
import { STEP_WORDS } from './step-words';

/** The most characters that the interface's `setl_proc_info` holds. */
export const LONGEST_PROCESS_INFO = 4_000;
const CUT_SHORT = '……';
const UNITS: Readonly<Record<ShownInput['kind'], string>> = { money: '元', rate: '%', count: '次' };

/**
 * Renders the steps of a calculation as `setl_proc_info`: one numbered Chinese sentence for each, amounts in yuan.
 *
 * @returns at most 4,000 characters; what does not fit is cut off between two sentences and marked
 */
export function renderStepsZh(steps: readonly Step[], policyVersion: string): string {
  let text = `依据${policyVersion}：`;
  for (const [at, step] of steps.entries()) {
    const sentence = `${String(at + 1)}.${stepSentenceZh(step)}；`;
    if (text.length + sentence.length + CUT_SHORT.length > LONGEST_PROCESS_INFO) return text + CUT_SHORT;
    text += sentence;
  }
  return text.replace(/；$/, '。');
}

/** One step as a Chinese sentence without its full stop. */
export function stepSentenceZh(step: Step): string {
  const { zh } = STEP_WORDS[step.rule];
  const how = howZh(step);
  const looked = how === '' ? '' : `（${how}）`;
  return `${zh}${looked}${formatYuan(step.amountFen)}元，余${formatYuan(step.restFen)}元`;
}

/** What a step has looked at, in Chinese; empty when it looks at nothing. */
export function howZh(step: Step, shown: readonly ShownInput[] = shownInputs(step)): string {
  const { inputs } = STEP_WORDS[step.rule];
  return shown.map(({ name, kind, text }) => `${inputs[name].zh}${text}${UNITS[kind]}`).join('，');
}
