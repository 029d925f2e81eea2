import { addFen, subtractFen } from '../money/fen-arithmetic';
import type { BenefitMovement, GroupUsage, PersonBenefits, YearUsage } from './benefit-visit';

/** What a person has used after one more visit; throws RangeError when an account would go below zero. */
export function advanceBenefits(person: PersonBenefits, movement: BenefitMovement): PersonBenefits {
  const { group } = movement;
  const groups =
    group === null
      ? person.groups
      : { ...person.groups, [group]: advancedGroup(person.groups[group], movement.groupUsage) };
  return {
    groups,
    year: advancedYear(person.year, movement.yearUsage),
    accountBalanceFen: subtractFen(person.accountBalanceFen, movement.accountFen),
    familyBalanceFen: subtractFen(person.familyBalanceFen, movement.familyFen),
  };
}

function advancedGroup(usage: GroupUsage, steps: GroupUsage): GroupUsage {
  return {
    deductibleUsedFen: addFen(usage.deductibleUsedFen, steps.deductibleUsedFen),
    poolPaidFen: addFen(usage.poolPaidFen, steps.poolPaidFen),
    segmentBaseFen: addFen(usage.segmentBaseFen, steps.segmentBaseFen),
    aboveCapPaidFen: addFen(usage.aboveCapPaidFen, steps.aboveCapPaidFen),
    admissions: usage.admissions + steps.admissions,
  };
}

function advancedYear(usage: YearUsage, steps: YearUsage): YearUsage {
  return {
    largeIllnessBaseFen: addFen(usage.largeIllnessBaseFen, steps.largeIllnessBaseFen),
    largeIllnessPaidFen: addFen(usage.largeIllnessPaidFen, steps.largeIllnessPaidFen),
    assistanceBaseFen: addFen(usage.assistanceBaseFen, steps.assistanceBaseFen),
    assistancePaidFen: addFen(usage.assistancePaidFen, steps.assistancePaidFen),
  };
}
