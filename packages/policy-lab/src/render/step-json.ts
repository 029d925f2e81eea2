import type { Step } from '@medclear/domain';
import { fromBp, fromFen } from '../translate/amounts';

/** A step of a calculation in JSON: amounts in yuan, rates in per cent, counts as they are. */
export interface StepJson {
  readonly rule: string;
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly amount: string;
  readonly rest: string;
}

export function toStepJson({ rule, inputs, amountFen, restFen }: Step): StepJson {
  const shown = Object.entries(inputs).map(([name, value]) => inputJson(name, value));
  return { rule, inputs: Object.fromEntries(shown), amount: fromFen(amountFen), rest: fromFen(restFen) };
}

function inputJson(name: string, value: number): readonly [string, string | number] {
  if (name.endsWith('Fen')) return [name.replace(/Fen$/, ''), fromFen(value)];
  if (name.endsWith('Bp')) return [name.replace(/Bp$/, 'Percent'), fromBp(value)];
  return [name, value];
}
