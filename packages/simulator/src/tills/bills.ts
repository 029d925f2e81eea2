import { businessDateOf, clockDigitsOf, CONTENT_GROUPS, fen, trusted } from '@medclear/domain';
import type {
  ActIdentity,
  BillCommand,
  ClaimCommand,
  ClaimId,
  ContentHashes,
  HoldCommand,
  InstitutionCode,
  PersonId,
  RegionCode,
  SettleCommand,
  SplitLine,
} from '@medclear/domain';
import type { SeededDice } from '../world/seeded-dice';
import type { SimulatedProvince } from '../world/provinces';
import { SIMULATED_PROVINCES } from '../world/provinces';

/** Somebody insured in a province, and the hospital of another one to which this person goes. */
export interface Patient {
  readonly home: SimulatedProvince;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly treatmentRegion: RegionCode;
}

const HOSPITALS = [
  { institutionCode: trusted.institutionCode('H11010100001'), treatmentRegion: trusted.regionCode('110101') },
  { institutionCode: trusted.institutionCode('H31010100001'), treatmentRegion: trusted.regionCode('310101') },
] as const;

export const PATIENTS: readonly Patient[] = SIMULATED_PROVINCES.flatMap((home, at) =>
  HOSPITALS.map((hospital, number) => ({
    home,
    personId: trusted.personId(String(at * HOSPITALS.length + number + 1).padStart(32, '0')),
    ...hospital,
  })),
);

const LINE_FEN = [1_000, 12_345, 20_000, 33_333, 50_000, 150_000];
const MOST_LINES = 3;
const MESSAGES_A_VISIT = 64;
const HOLDS_MS = [1_000, 2_000, 5_000, 30_000, 3_600_000, 24 * 3_600_000];

/** What is on a message besides what it is about. */
export interface MessageStamp {
  readonly number: number;
  readonly nowMs: number;
}

export function claimIdOf({ home }: Patient, number: number): ClaimId {
  return trusted.claimId(`${home.province}-${String(number).padStart(26, 'a')}`);
}

export function hashesOf(number: number): ContentHashes {
  const hash = number.toString(16).padStart(16, '0');
  return Object.fromEntries(CONTENT_GROUPS.map((group) => [group, hash])) as unknown as ContentHashes;
}

function messageIdOf({ institutionCode }: Patient, { number, nowMs }: MessageStamp): string {
  return `${institutionCode}${clockDigitsOf(nowMs)}${String(number % 10_000).padStart(4, '0')}`;
}

/** A bill of one to three lines, to be settled at once or held. */
export function makeBill(dice: SeededDice, patient: Patient, stamp: MessageStamp): BillCommand {
  const bill = settleOf(patient, stamp, linesOf(dice));
  if (!dice.happens(2)) return bill;
  const hold: HoldCommand = { ...bill, kind: 'hold', holdForMs: dice.pick(HOLDS_MS) ?? 1_000 };
  return hold;
}

function linesOf(dice: SeededDice): readonly SplitLine[] {
  const count = 1 + dice.roll(MOST_LINES);
  return Array.from({ length: count }, (_, at) => lineOf(String(at + 1), dice.pick(LINE_FEN) ?? 1_000));
}

function lineOf(lineNumber: string, amountFen: number): SplitLine {
  const none = fen(0);
  return {
    lineNumber,
    itemCode: `X-SAMPLE-${lineNumber}`,
    itemClass: 'A',
    chargeCategory: '09',
    quantityTenThousandths: 10_000,
    unitPriceMicroYuan: amountFen * 10_000,
    advanceShareBp: 0,
    ceilingMicroYuan: null,
    totalFen: fen(amountFen),
    fullySelfPaidFen: none,
    overLimitFen: none,
    advanceSelfPayFen: none,
    inScopeFen: fen(amountFen),
  };
}

function settleOf(patient: Patient, stamp: MessageStamp, lines: readonly SplitLine[]): SettleCommand {
  const none = fen(0);
  const amount = fen(lines.reduce((sum, { totalFen }) => sum + totalFen, 0));
  const split = { fullySelfPaidFen: none, overLimitFen: none, advanceSelfPayFen: none };
  return {
    kind: 'settle',
    claimId: claimIdOf(patient, stamp.number),
    institutionCode: patient.institutionCode,
    messageId: messageIdOf(patient, stamp),
    business: 'outpatient',
    treatmentRegion: patient.treatmentRegion,
    insuredRegion: patient.home.insuredRegion,
    personId: patient.personId,
    visitDate: businessDateOf(stamp.nowMs),
    admittedOn: null,
    dischargedOn: null,
    isEmergency: false,
    diseaseCode: null,
    credentialKind: 'e-voucher',
    cardHash: null,
    cardIssuerRegion: null,
    voucher: 'valid',
    usesAccount: true,
    hospitalLevel: 2,
    hospitalPartFen: none,
    quoted: null,
    visitKey: visitKeyOf(stamp.number),
    totals: { totalFen: amount, ...split, inScopeFen: amount },
    lines,
    contentHashes: hashesOf(stamp.number),
  };
}

/** Every second bill has a number of its visit; a new one begins after so many messages that a patient meets the old one again. */
function visitKeyOf(number: number): string | null {
  if (number % 2 !== 0) return null;
  return Math.floor(number / MESSAGES_A_VISIT)
    .toString(16)
    .padStart(16, '0');
}

/** An act on an earlier claim of the same patient, under an id of its own. */
export function makeAct(
  dice: SeededDice,
  patient: Patient,
  { stamp, target }: { readonly stamp: MessageStamp; readonly target: ClaimCommand },
): ClaimCommand {
  const identity: ActIdentity = {
    claimId: claimIdOf(patient, stamp.number),
    targetId: target.claimId,
    institutionCode: patient.institutionCode,
    messageId: messageIdOf(patient, stamp),
    personId: patient.personId,
    treatmentRegion: patient.treatmentRegion,
    insuredRegion: patient.home.insuredRegion,
    contentHashes: hashesOf(stamp.number),
  };
  const some = dice.happens(2) ? [String(1 + dice.roll(MOST_LINES))] : null;
  const acts: readonly ClaimCommand[] =
    target.kind === 'hold'
      ? [
          { ...identity, kind: 'capture', lineNumbers: some },
          { ...identity, kind: 'capture', lineNumbers: some },
          { ...identity, kind: 'release' },
          { ...identity, kind: 'reverse' },
          { ...identity, kind: 'refund', lineNumbers: some },
        ]
      : [
          { ...identity, kind: 'refund', lineNumbers: some },
          { ...identity, kind: 'refund', lineNumbers: some },
          { ...identity, kind: 'reverse' },
          { ...identity, kind: 'capture', lineNumbers: null },
        ];
  return dice.pick(acts) ?? { ...identity, kind: 'reverse' };
}

/** A reversal of a message, whatever became of it. */
export function makeReversal(patient: Patient, stamp: MessageStamp, targetId: ClaimId): ClaimCommand {
  return {
    kind: 'reverse',
    claimId: claimIdOf(patient, stamp.number),
    targetId,
    institutionCode: patient.institutionCode,
    messageId: messageIdOf(patient, stamp),
    personId: patient.personId,
    treatmentRegion: patient.treatmentRegion,
    insuredRegion: patient.home.insuredRegion,
    contentHashes: hashesOf(stamp.number),
  };
}
