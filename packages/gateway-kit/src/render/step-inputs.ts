import { formatDecimal, formatYuan, STEP_INPUTS } from '@medclear/domain';
import type { Fen, Step, StepInputName } from '@medclear/domain';

const PERCENT_DECIMALS = 2;

/** One thing that a step has looked at, as text without its unit. */
export interface ShownInput {
  readonly name: StepInputName;
  readonly kind: 'money' | 'rate' | 'count';
  readonly text: string;
}

/** The inputs of a step in their fixed order: money in yuan, rates in percent, counts as they are. */
export function shownInputs(step: Step): readonly ShownInput[] {
  const shown: ShownInput[] = [];
  for (const name of STEP_INPUTS) {
    const value = step.inputs[name];
    if (value !== undefined) shown.push(showInput(name, value));
  }
  return shown;
}

function showInput(name: StepInputName, value: number): ShownInput {
  if (name.endsWith('Fen')) return { name, kind: 'money', text: formatYuan(value as Fen) };
  if (name.endsWith('Bp')) return { name, kind: 'rate', text: formatDecimal(value, PERCENT_DECIMALS) };
  return { name, kind: 'count', text: String(value) };
}
