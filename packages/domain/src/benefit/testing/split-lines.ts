import type { BenefitMovement } from '../benefit-visit';
import type { BenefitSplit, FundDetail, Step } from '../explained-split';

/** A step as one line: `POOL baseFen=100 rateBp=8500 -> 85 rest 15`. */
export function stepLine({ rule, inputs, amountFen, restFen }: Step): string {
  const looked = Object.entries(inputs).map(([name, value]) => ` ${name}=${String(value)}`);
  return `${rule}${looked.join('')} -> ${amountFen} rest ${restFen}`;
}

/** A fund's row as one line: `employee-pool 85 of 1000`. */
export function detailLine({ fund, amountFen, limitFen }: FundDetail): string {
  return `${fund} ${amountFen} of ${limitFen === null ? 'no limit' : limitFen}`;
}

/** The amounts that are not nothing. */
export function amountsOf(amounts: Partial<BenefitSplit> | Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));
}

/** A movement without the steps that are nothing. */
export function movementSteps({ group, groupUsage, yearUsage, accountFen, familyFen }: BenefitMovement): object {
  return {
    ...(group === null ? {} : { group }),
    groupUsage: amountsOf({ ...groupUsage }),
    yearUsage: amountsOf({ ...yearUsage }),
    ...amountsOf({ accountFen, familyFen }),
  };
}
