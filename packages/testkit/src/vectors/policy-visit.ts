import { CARE_KINDS, fen, formatDecimal, formatYuan, trusted } from '@medclear/domain';
import type {
  BenefitSplit,
  Fen,
  Filing,
  InstitutionCode,
  PersonId,
  PolicyVector,
  RegionCode,
  RegistryCommand,
} from '@medclear/domain';
import { linesOfTotals } from '../tills/lines-of-totals';
import type { HospitalLine } from '../tills/hospital-till';

/** A worked example of a policy as a province and a hospital meet it. */
export interface PolicyVisit {
  readonly insuredRegion: RegionCode;
  /** A hospital that is open for every kind of care. */
  readonly institutionCode: InstitutionCode;
  readonly message: {
    readonly care: string;
    readonly visitDate?: string;
    readonly admittedOn?: string;
    readonly dischargedOn?: string;
    readonly isEmergency: boolean;
    readonly diseaseCode?: string;
    readonly useAccount: boolean;
    readonly hospitalLevel: number;
    readonly total: string;
    readonly hospitalPart?: string;
    readonly lines: readonly HospitalLine[];
  };
  /** What the province has to know of the person before the visit. */
  readonly commands: readonly RegistryCommand[];
  /** The amounts that the answer has to show, as its clean JSON names them; null where no benefit is published. */
  readonly split: Readonly<Record<string, string>> | null;
}

const SINCE = trusted.businessDate('2020-01-01');
const CHRONIC_DISEASE = 'M01600';
/** Shenzhen's own catalogue lists other items; the rest of its province is paid as at home. */
const HOME_OF: Readonly<Record<string, string>> = { '440300': '440100' };
const ELSEWHERE = ['110101', '310101'] as const;
const RATE_DECIMALS = 4;

/** Whether a message can tell a vector: a hospital's care, something on the bill, and nothing used in the year before. */
export function isTold({ given }: PolicyVector): boolean {
  const isUnused = given.groupUsage === undefined && given.yearUsage === undefined;
  return isUnused && given.care !== 'pharmacy' && totalOf(given.bill) > 0;
}

/** Turns a worked example into registry commands and a hospital's message. */
export function policyVisit(region: string, vector: PolicyVector, personId: PersonId): PolicyVisit {
  const { given, then } = vector;
  const insuredRegion = trusted.regionCode(region);
  const elsewhere = region.startsWith(ELSEWHERE[0].slice(0, 2)) ? ELSEWHERE[1] : ELSEWHERE[0];
  const isHome = given.place === 'local' || given.place === 'return-home';
  const institutionCode = trusted.institutionCode(`H${isHome ? (HOME_OF[region] ?? region) : elsewhere}00001`);
  return {
    insuredRegion,
    institutionCode,
    message: messageOf(vector),
    commands: commandsOf(vector, {
      personId,
      insuredRegion,
      institutionCode,
      elsewhere: trusted.regionCode(elsewhere),
    }),
    split: then.split === null ? null : shownSplit(then.split),
  };
}

function messageOf({ given }: PolicyVector): PolicyVisit['message'] {
  const { care, date, level, bill, hospitalPartFen } = given;
  const isStay = care === 'inpatient' || care === 'day-surgery';
  return {
    care,
    ...(isStay ? { admittedOn: date, dischargedOn: date } : { visitDate: date }),
    isEmergency: given.place === 'emergency',
    ...(care === 'chronic' ? { diseaseCode: CHRONIC_DISEASE } : {}),
    useAccount: given.usesAccount ?? false,
    hospitalLevel: level,
    total: formatYuan(totalOf(bill)),
    ...(hospitalPartFen === undefined ? {} : { hospitalPart: formatYuan(fen(hospitalPartFen)) }),
    lines: linesOfTotals(
      {
        fullySelfPaidFen: fen(bill.fullySelfPaidFen),
        overLimitFen: fen(bill.overLimitFen),
        advanceSelfPayFen: fen(bill.advanceSelfPayFen),
        inScopeFen: fen(bill.inScopeFen),
      },
      level,
    ),
  };
}

interface Told {
  readonly personId: PersonId;
  readonly insuredRegion: RegionCode;
  readonly institutionCode: InstitutionCode;
  readonly elsewhere: RegionCode;
}

function commandsOf({ given }: PolicyVector, told: Told): readonly RegistryCommand[] {
  const { personId, insuredRegion, elsewhere } = told;
  const relation = {
    scheme: given.scheme,
    personKind: given.person,
    residentClass: null,
    insuredRegion,
    startsOn: SINCE,
    pausesOn: null,
  };
  const qualification = { diseaseCode: CHRONIC_DISEASE, startsOn: SINCE, endsOn: null };
  const filing = filingOf(given.place, elsewhere);
  return [
    ...openingsOf(told),
    {
      kind: 'register-person',
      personId,
      relations: [relation],
      cards: [],
      identities: {
        isCivilServant: given.isCivilServant ?? false,
        isInHardship: given.isInHardship ?? false,
        receivesAssistance: given.receivesAssistance ?? false,
      },
      openingAccountFen: fen(given.accountBalanceFen ?? 0),
      openingFamilyFen: fen(given.familyBalanceFen ?? 0),
    },
    { kind: 'qualify-disease', personId, qualification },
    ...(filing === null ? [] : [{ kind: 'register-filing', personId, filing } as const]),
  ];
}

function openingsOf({ insuredRegion, institutionCode, elsewhere }: Told): readonly RegistryCommand[] {
  const open = { openFrom: SINCE, openUntil: null };
  const diseaseCodes = [CHRONIC_DISEASE];
  const openings = CARE_KINDS.map((care) => ({ care, ...open, diseaseCodes }));
  const pairs = CARE_KINDS.map((business): RegistryCommand => {
    return { kind: 'open-region-pair', insuredRegion, treatmentRegion: elsewhere, business, ...open };
  });
  return [{ kind: 'open-institution', institutionCode, institution: { openings } }, ...pairs];
}

/** The filing that makes a visit what it is: one who lives elsewhere returns home, the others go where they filed for. */
function filingOf(place: PolicyVector['given']['place'], elsewhere: RegionCode): Filing | null {
  if (place === 'local' || place === 'emergency') return null;
  const kind = place === 'return-home' ? 'long-term' : place;
  return { filingId: 'F1', kind, place: elsewhere, startsOn: SINCE, endsOn: null, filedOn: SINCE, isValid: true };
}

function totalOf({
  fullySelfPaidFen,
  overLimitFen,
  advanceSelfPayFen,
  inScopeFen,
}: PolicyVector['given']['bill']): Fen {
  return fen(fullySelfPaidFen + overLimitFen + advanceSelfPayFen + inScopeFen);
}

function shownSplit(split: Readonly<Partial<Record<keyof BenefitSplit, number>>>): Readonly<Record<string, string>> {
  const shown = Object.entries(split).map(([name, value]) =>
    name.endsWith('Bp')
      ? [name.slice(0, -'Bp'.length), formatDecimal(value, RATE_DECIMALS)]
      : [name.slice(0, -'Fen'.length), formatYuan(fen(value))],
  );
  return Object.fromEntries(shown) as Record<string, string>;
}
