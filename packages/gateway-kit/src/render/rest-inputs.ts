import { formatDecimal, formatYuan, STEP_INPUTS } from '@medclear/domain';
import type { Fen, Step } from '@medclear/domain';

const RATE_DECIMALS = 4;
/** In their fixed order, each with its name in clean JSON. */
const NAMES = STEP_INPUTS.map((name) => [name, name.replace(/(Fen|Bp)$/, '')] as const);

/** The inputs of a step in clean JSON: amounts in yuan and ratios as text, counts as numbers; names without their unit. */
export function restInputs(step: Step): Readonly<Record<string, string | number>> {
  const shown: Record<string, string | number> = {};
  for (const [name, restName] of NAMES) {
    const value = step.inputs[name];
    if (value !== undefined) shown[restName] = inputValue(name, value);
  }
  return shown;
}

function inputValue(name: string, value: number): string | number {
  if (name.endsWith('Fen')) return formatYuan(value as Fen);
  return name.endsWith('Bp') ? formatDecimal(value, RATE_DECIMALS) : value;
}
