import { encodeCommand } from '@medclear/contracts';
import { businessDateOf, fen, trusted } from '@medclear/domain';
import type { Command, FilingKind, ProvinceCode } from '@medclear/domain';
import { SIMULATED_PROVINCES } from '../world/provinces';
import type { SimulatedProvince } from '../world/provinces';
import type { SeededDice } from '../world/seeded-dice';
import { PATIENTS } from './bills';
import type { Patient } from './bills';

const day = trusted.businessDate;
const QUOTA_FEN = 250_000;
const MONTH_TEXT_LENGTH = 7;

/** What a province is told before it can settle anything, as bytes: the same in every world. */
export const OPENING_RECORDS: ReadonlyMap<ProvinceCode, readonly Buffer[]> = new Map(
  SIMULATED_PROVINCES.map((home) => [home.province, openingsOf(home).map(encodeCommand)]),
);

function openingsOf(home: SimulatedProvince): readonly Command[] {
  const { insuredRegion } = home;
  const window = { startsOn: day('2020-01-01'), endsOn: null };
  const patients = PATIENTS.filter((patient) => patient.home === home);
  return [
    { kind: 'add-fund-quota', fund: 'employee-pool', amountFen: fen(QUOTA_FEN) },
    {
      kind: 'register-issuer',
      issuerRegion: insuredRegion,
      issuer: { ...window, state: 'registered', medicalScope: 'national' },
    },
    ...patients.flatMap((patient) => [...placeOpenings(patient), registrationOf(patient), filingOf(patient)]),
  ];
}

function placeOpenings({ home, institutionCode, treatmentRegion }: Patient): readonly Command[] {
  const { insuredRegion } = home;
  const openFrom = day('2020-01-01');
  const opening = { care: 'outpatient', openFrom, openUntil: null, diseaseCodes: [] } as const;
  return [
    { kind: 'open-region-pair', insuredRegion, treatmentRegion, business: 'outpatient', openFrom, openUntil: null },
    { kind: 'open-institution', institutionCode, institution: { openings: [opening] } },
  ];
}

function registrationOf({ home, personId }: Patient): Command {
  const { insuredRegion } = home;
  const relation = {
    scheme: 'employee',
    personKind: 'active',
    residentClass: null,
    insuredRegion,
    startsOn: day('2020-01-01'),
  } as const;
  return {
    kind: 'register-person',
    personId,
    relations: [{ ...relation, pausesOn: null }],
    cards: [],
    identities: { isCivilServant: false, isInHardship: false, receivesAssistance: false },
    openingAccountFen: fen(10_000),
    openingFamilyFen: fen(5_000),
  };
}

function filingOf({ personId, treatmentRegion }: Patient, kind: FilingKind = 'long-term'): Command {
  const window = { startsOn: day('2020-01-01'), endsOn: null, filedOn: day('2020-01-01') };
  const place = trusted.regionCode(`${treatmentRegion.slice(0, 2)}0000`);
  return { kind: 'register-filing', personId, filing: { ...window, filingId: 'F-1', kind, place, isValid: true } };
}

/** What a registry or an operator appends while institutions go on sending. */
export function makeHouseCommand(
  dice: SeededDice,
  nowMs: number,
): { readonly province: ProvinceCode; readonly value: Buffer } {
  const patient = dice.pick(PATIENTS) ?? PATIENTS[0];
  if (patient === undefined) throw new Error('there are patients');
  const { province } = patient.home;
  if (dice.happens(8)) return { province, value: Buffer.from('rubbish') };
  const fund = 'employee-pool';
  const rule = { kind: 'set-fund-rule', fund, alarmBelowFen: fen(50_000) } as const;
  const commands: readonly Command[] = [
    { kind: 'add-fund-quota', fund, amountFen: fen(1_000 * (1 + dice.roll(200))) },
    { ...rule, limitFen: fen(20_000), whenShort: { kind: 'refuse' } },
    { ...rule, limitFen: fen(0), whenShort: { kind: 'overdraw', overdraftFen: fen(30_000) } },
    { kind: 'close-month', month: monthBefore(nowMs) },
    { kind: 'close-month', month: businessDateOf(nowMs).slice(0, MONTH_TEXT_LENGTH) },
    registrationOf(patient),
    filingOf(patient),
  ];
  return { province, value: encodeCommand(dice.pick(commands) ?? registrationOf(patient)) };
}

function monthBefore(nowMs: number): string {
  const first = `${businessDateOf(nowMs).slice(0, MONTH_TEXT_LENGTH)}-01`;
  return new Date(Date.parse(first) - 1).toISOString().slice(0, MONTH_TEXT_LENGTH);
}
