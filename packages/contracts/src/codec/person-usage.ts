import type { PersonUsage } from '@medclear/domain';
import type { PersonUsage as WireUsage } from '../../../../schemas/types/decision';

/** Lays the movement of a person-year flat: the first version's fields stand where they always stood. */
export function toWireUsage({ year, scheme, movement }: PersonUsage): WireUsage {
  const { group, groupUsage, yearUsage, accountFen, familyFen } = movement;
  return {
    year,
    scheme,
    deductibleFen: groupUsage.deductibleUsedFen,
    poolPaidFen: groupUsage.poolPaidFen,
    accountSpentFen: accountFen,
    group: group ?? 'none',
    segmentBaseFen: groupUsage.segmentBaseFen,
    aboveCapPaidFen: groupUsage.aboveCapPaidFen,
    admissions: groupUsage.admissions,
    largeIllnessBaseFen: yearUsage.largeIllnessBaseFen,
    largeIllnessPaidFen: yearUsage.largeIllnessPaidFen,
    assistanceBaseFen: yearUsage.assistanceBaseFen,
    assistancePaidFen: yearUsage.assistancePaidFen,
    familySpentFen: familyFen,
  };
}

/** Makes the movement of what was laid flat. */
export function fromWireUsage(wire: WireUsage): PersonUsage {
  const groupUsage = {
    deductibleUsedFen: wire.deductibleFen,
    poolPaidFen: wire.poolPaidFen,
    segmentBaseFen: wire.segmentBaseFen,
    aboveCapPaidFen: wire.aboveCapPaidFen,
    admissions: wire.admissions,
  };
  const yearUsage = {
    largeIllnessBaseFen: wire.largeIllnessBaseFen,
    largeIllnessPaidFen: wire.largeIllnessPaidFen,
    assistanceBaseFen: wire.assistanceBaseFen,
    assistancePaidFen: wire.assistancePaidFen,
  };
  const group = wire.group === 'none' ? null : wire.group;
  const movement = { group, groupUsage, yearUsage, accountFen: wire.accountSpentFen, familyFen: wire.familySpentFen };
  return { year: wire.year, scheme: wire.scheme, movement };
}
