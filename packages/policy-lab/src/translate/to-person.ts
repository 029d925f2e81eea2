import type { GroupUsage, InsuranceScheme, PersonBenefits, PersonKind, YearUsage } from '@medclear/domain';
import type { AccumulatorsJson, PersonJson } from '../schema/person-schema';
import { problem } from '../validate/problem';
import type { Problem } from '../validate/problem';
import { toFen } from './amounts';

/** Whose bills are split: what does not change from visit to visit. */
export interface LabPerson {
  readonly scheme: InsuranceScheme;
  readonly personKind: PersonKind;
  readonly isCivilServant: boolean;
  readonly isInHardship: boolean;
  readonly receivesAssistance: boolean;
}

/** A person from its checked JSON. */
export function toPerson(json: PersonJson): LabPerson {
  return {
    scheme: json.scheme,
    personKind: json.kind,
    isCivilServant: json.isCivilServant ?? false,
    isInHardship: json.isInHardship ?? false,
    receivesAssistance: json.receivesAssistance ?? false,
  };
}

/** What the person has used and owns before the first visit, from its checked JSON. */
export function toBenefits({ accumulators, accountBalance, familyBalance }: PersonJson): PersonBenefits {
  return {
    groups: { inpatient: toGroup(accumulators?.inpatient), outpatient: toGroup(accumulators?.outpatient) },
    year: toYear(accumulators?.year),
    accountBalanceFen: toFen(accountBalance),
    familyBalanceFen: toFen(familyBalance),
  };
}

/** A scheme has its own kinds of people. */
export function personProblems({ scheme, kind }: PersonJson): readonly Problem[] {
  if ((scheme === 'resident') === (kind === 'resident')) return [];
  const sentence = scheme === 'resident' ? 'must be resident in the resident scheme' : 'must be active or retired';
  return [problem('/person/kind', sentence, '人员类别与险种不符')];
}

function toGroup(json: AccumulatorsJson['inpatient']): GroupUsage {
  return {
    deductibleUsedFen: toFen(json?.deductibleUsed),
    poolPaidFen: toFen(json?.poolPaid),
    segmentBaseFen: toFen(json?.segmentBase),
    aboveCapPaidFen: toFen(json?.aboveCapPaid),
    admissions: json?.admissions ?? 0,
  };
}

function toYear(json: AccumulatorsJson['year']): YearUsage {
  return {
    largeIllnessBaseFen: toFen(json?.largeIllnessBase),
    largeIllnessPaidFen: toFen(json?.largeIllnessPaid),
    assistanceBaseFen: toFen(json?.assistanceBase),
    assistancePaidFen: toFen(json?.assistancePaid),
  };
}
