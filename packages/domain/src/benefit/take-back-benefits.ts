import { addFen, subtractFen } from '../money/fen-arithmetic';
import type { BenefitMovement, GroupUsage, PersonBenefits, YearUsage } from './benefit-visit';

/** Whether a refunded stay stops counting as an admission of the year. */
export interface TakeBackRule {
  readonly takesBackAdmission: boolean;
}

/** What a person has used after a visit's own steps are taken back; throws RangeError when they were never taken. */
export function takeBackBenefits(
  person: PersonBenefits,
  movement: BenefitMovement,
  rule: TakeBackRule,
): PersonBenefits {
  const { group } = movement;
  const groups =
    group === null
      ? person.groups
      : { ...person.groups, [group]: groupBefore(person.groups[group], movement.groupUsage, rule) };
  return {
    groups,
    year: yearBefore(person.year, movement.yearUsage),
    accountBalanceFen: addFen(person.accountBalanceFen, movement.accountFen),
    familyBalanceFen: addFen(person.familyBalanceFen, movement.familyFen),
  };
}

function groupBefore(usage: GroupUsage, steps: GroupUsage, { takesBackAdmission }: TakeBackRule): GroupUsage {
  return {
    deductibleUsedFen: subtractFen(usage.deductibleUsedFen, steps.deductibleUsedFen),
    poolPaidFen: subtractFen(usage.poolPaidFen, steps.poolPaidFen),
    segmentBaseFen: subtractFen(usage.segmentBaseFen, steps.segmentBaseFen),
    aboveCapPaidFen: subtractFen(usage.aboveCapPaidFen, steps.aboveCapPaidFen),
    admissions: takesBackAdmission ? usage.admissions - steps.admissions : usage.admissions,
  };
}

function yearBefore(usage: YearUsage, steps: YearUsage): YearUsage {
  return {
    largeIllnessBaseFen: subtractFen(usage.largeIllnessBaseFen, steps.largeIllnessBaseFen),
    largeIllnessPaidFen: subtractFen(usage.largeIllnessPaidFen, steps.largeIllnessPaidFen),
    assistanceBaseFen: subtractFen(usage.assistanceBaseFen, steps.assistanceBaseFen),
    assistancePaidFen: subtractFen(usage.assistancePaidFen, steps.assistancePaidFen),
  };
}
