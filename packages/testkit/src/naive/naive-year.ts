import type { BenefitGroup, PersonBenefits } from '@medclear/domain';

/** What one visit has been paid, kept whole: nothing is added up until somebody asks. */
export interface NaivePaid {
  /** Null where no fund looked. */
  readonly group: BenefitGroup | null;
  readonly isAdmission: boolean;
  readonly remoteShare: bigint;
  readonly deductible: bigint;
  readonly poolRateBp: bigint;
  readonly pool: bigint;
  readonly passed: bigint;
  readonly aboveCap: bigint;
  readonly largeIllnessBase: bigint;
  readonly largeIllness: bigint;
  readonly civilServant: bigint;
  readonly assistanceRest: bigint;
  readonly assistance: bigint;
  readonly hospital: bigint;
  readonly own: bigint;
  readonly family: bigint;
  readonly cash: bigint;
}

export interface NaiveEntry {
  readonly paid: NaivePaid;
  readonly isRefunded: boolean;
  readonly stillCountsAsAdmission: boolean;
}

/** A person's year as the list of everything that happened. */
export interface NaiveYear {
  readonly openingAccount: bigint;
  readonly openingFamily: bigint;
  readonly entries: readonly NaiveEntry[];
}

type AmountName = Exclude<keyof NaivePaid, 'group' | 'isAdmission'>;

/** Adds one amount up over the visits that were not refunded, of one group or of all. */
export function addedUp(year: NaiveYear, name: AmountName, group?: BenefitGroup): bigint {
  return year.entries
    .filter(({ paid, isRefunded }) => !isRefunded && (group === undefined || paid.group === group))
    .reduce((sum, { paid }) => sum + paid[name], 0n);
}

/** Counts the admissions of one group, with refunded ones that still count. */
export function admissionsOf(year: NaiveYear, group: BenefitGroup): number {
  return year.entries.filter(
    ({ paid, isRefunded, stillCountsAsAdmission }) =>
      paid.group === group && paid.isAdmission && (!isRefunded || stillCountsAsAdmission),
  ).length;
}

/** What the year amounts to, in the words of the rules. */
export function benefitsOf(year: NaiveYear): Record<keyof PersonBenefits, unknown> {
  return {
    groups: { inpatient: groupOf(year, 'inpatient'), outpatient: groupOf(year, 'outpatient') },
    year: {
      largeIllnessBaseFen: Number(addedUp(year, 'largeIllnessBase')),
      largeIllnessPaidFen: Number(addedUp(year, 'largeIllness')),
      assistanceBaseFen: Number(addedUp(year, 'assistanceRest')),
      assistancePaidFen: Number(addedUp(year, 'assistance')),
    },
    accountBalanceFen: Number(year.openingAccount - addedUp(year, 'own')),
    familyBalanceFen: Number(year.openingFamily - addedUp(year, 'family')),
  };
}

function groupOf(year: NaiveYear, group: BenefitGroup): Record<string, number> {
  return {
    deductibleUsedFen: Number(addedUp(year, 'deductible', group)),
    poolPaidFen: Number(addedUp(year, 'pool', group)),
    segmentBaseFen: Number(addedUp(year, 'passed', group)),
    aboveCapPaidFen: Number(addedUp(year, 'aboveCap', group)),
    admissions: admissionsOf(year, group),
  };
}
