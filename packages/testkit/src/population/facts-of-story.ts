import { trusted } from '@medclear/domain';
import type { Filing, PersonFactCommand, PersonId, ProvinceCode, RegionCode } from '@medclear/domain';
import type { PersonHashes } from './registry-commands';
import type { SyntheticPerson } from './synthetic-person';
import { capitalOf, syntheticHospital } from './synthetic-places';

/** The chronic disease of those who have one: hypertension. */
export const CHRONIC_DISEASE = 'M03900';
const SINCE = trusted.businessDate('2024-01-01');
const LONG_AGO = trusted.businessDate('2024-12-31');
/** Hainan, where no population of the demonstration is treated. */
const ANOTHER_PLACE = trusted.regionCode('460100');

/** What is known of a person besides the registration, as their story has it. */
export function factsOfStory(
  person: SyntheticPerson,
  provinces: readonly ProvinceCode[],
  { personIdOf }: PersonHashes,
): readonly PersonFactCommand[] {
  const personId = personIdOf(person.personNumber);
  const place = filedPlaceOf(person.province, provinces);
  switch (person.story) {
    case 'long-term-filer':
      return [filed(personId, { kind: 'long-term', place })];
    case 'referred':
      return [filed(personId, { kind: 'referral', place })];
    case 'filing-expired':
      return [filed(personId, { kind: 'referral', place, endsOn: LONG_AGO })];
    case 'filed-for-another-place':
      return [filed(personId, { kind: 'referral', place: ANOTHER_PLACE })];
    case 'chronically-ill':
      return [
        {
          kind: 'qualify-disease',
          personId,
          qualification: { diseaseCode: CHRONIC_DISEASE, startsOn: SINCE, endsOn: null },
        },
      ];
    case 'in-hospital':
      return [admitted(personId, person.province)];
    case 'moving-away':
      return [
        {
          kind: 'report-transfer',
          personId,
          transfer: { toRegion: ANOTHER_PLACE, state: 'accepted', changedOn: SINCE },
        },
      ];
    case 'suspended':
      return [{ kind: 'suspend-person', personId, suspension: { startsOn: SINCE, endsOn: null } }];
    default:
      return [];
  }
}

/** People file for the first province of a list; those of the first file for the second. */
function filedPlaceOf(province: ProvinceCode, provinces: readonly ProvinceCode[]): RegionCode {
  return capitalOf(provinces.find((other) => other !== province) ?? province);
}

function filed(personId: PersonId, filing: Pick<Filing, 'kind' | 'place'> & Partial<Filing>): PersonFactCommand {
  const usual = { filingId: 'F1', startsOn: SINCE, endsOn: null, filedOn: SINCE, isValid: true };
  return { kind: 'register-filing', personId, filing: { ...usual, ...filing } };
}

function admitted(personId: PersonId, province: ProvinceCode): PersonFactCommand {
  const institutionCode = syntheticHospital(province).code;
  const admission = { admissionId: 'A1', institutionCode, admittedOn: SINCE, dischargedOn: null };
  return { kind: 'report-admission', personId, admission };
}
