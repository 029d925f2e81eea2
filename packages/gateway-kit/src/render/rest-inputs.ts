import { formatDecimal, formatYuan, STEP_INPUTS } from '@medclear/domain';
import type { Fen, Step } from '@medclear/domain';

const RATE_DECIMALS = 4;
const UNIT = /(Fen|Bp)$/;

/** The inputs of a step in clean JSON: amounts in yuan and ratios as text, counts as numbers; names without their unit. */
export function restInputs(step: Step): Readonly<Record<string, string | number>> {
  const shown: Record<string, string | number> = {};
  for (const name of STEP_INPUTS) {
    const value = step.inputs[name];
    if (value !== undefined) shown[name.replace(UNIT, '')] = inputValue(name, value);
  }
  return shown;
}

function inputValue(name: string, value: number): string | number {
  if (name.endsWith('Fen')) return formatYuan(value as Fen);
  return name.endsWith('Bp') ? formatDecimal(value, RATE_DECIMALS) : value;
}
