import { encodeCommand, toReplyHeaders } from '@medclear/contracts';
import { CONTENT_GROUPS, createWorkingState, decide, EMPTY_LOADED_STATE, evolve, fen, trusted } from '@medclear/domain';
import type {
  ActIdentity,
  Command,
  ContentHashes,
  FactCommand,
  HoldCommand,
  RegisterPersonCommand,
  ReplyAddress,
  SettleCommand,
  SplitLine,
  StateChange,
} from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';

const region = trusted.regionCode;
const day = trusted.businessDate;

/** 2026-03-02 10:00 in UTC+8. */
export const MORNING_MS = Date.UTC(2026, 2, 2, 2);
export const JIANGXI = trusted.provinceCode('36');
export const BEIJING = trusted.provinceCode('11');

export function samplePersonId(number: number): ReturnType<typeof trusted.personId> {
  return trusted.personId(String(number).padStart(32, '0'));
}

export function sampleClaimId(number: number): ReturnType<typeof trusted.claimId> {
  return trusted.claimId(`36-${String(number).padStart(26, 'a')}`);
}

/** A bill of 500.00 yuan by person 1, settled as an outpatient's. */
export function sampleSettle(number: number, change: Partial<SettleCommand> = {}): SettleCommand {
  const amount = fen(50_000);
  const none = fen(0);
  const split = { fullySelfPaidFen: none, overLimitFen: none, advanceSelfPayFen: none };
  return {
    kind: 'settle',
    claimId: sampleClaimId(number),
    institutionCode: trusted.institutionCode('H11010100001'),
    messageId: `H110101000012026030210${String(number).padStart(8, '0')}`,
    business: 'outpatient',
    treatmentRegion: region('110101'),
    insuredRegion: region('360100'),
    personId: samplePersonId(1),
    visitDate: day('2026-03-02'),
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
    visitKey: null,
    totals: { totalFen: amount, ...split, inScopeFen: amount },
    lines: [],
    contentHashes: sampleHashes(number),
    ...change,
  };
}

/** A hold of the same bill. */
export function sampleHold(number: number, holdForMs: number, change: Partial<SettleCommand> = {}): HoldCommand {
  return { ...sampleSettle(number, change), kind: 'hold', holdForMs };
}

/** The bill of 500.00 yuan as two lines: 300.00 and 200.00. */
export function sampleLines(): { readonly lines: readonly SplitLine[] } {
  return { lines: [sampleLine('1', 30_000), sampleLine('2', 20_000)] };
}

function sampleLine(lineNumber: string, amountFen: number): SplitLine {
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

/** Who acts upon a bill, under an id of its own. */
export function sampleAct(number: number, targetNumber: number): ActIdentity {
  const { claimId, institutionCode, messageId, personId, treatmentRegion, insuredRegion, contentHashes } =
    sampleSettle(number);
  const targetId = sampleClaimId(targetNumber);
  return { claimId, targetId, institutionCode, messageId, personId, treatmentRegion, insuredRegion, contentHashes };
}

export function sampleRegistration(number = 1): RegisterPersonCommand {
  const insuredRegion = region('360100');
  const relation = {
    scheme: 'employee',
    personKind: 'active',
    residentClass: null,
    insuredRegion,
    startsOn: day('2020-01-01'),
  } as const;
  return {
    kind: 'register-person',
    personId: samplePersonId(number),
    relations: [{ ...relation, pausesOn: null }],
    cards: [],
    identities: { isCivilServant: false, isInHardship: false, receivesAssistance: false },
    openingAccountFen: fen(10_000),
    openingFamilyFen: fen(0),
  };
}

/** What a province needs before it can settle anything. */
export function sampleOpenings(quotaFen = 1_000_000_000): readonly Command[] {
  const regions = { insuredRegion: region('360100'), treatmentRegion: region('110101') };
  const window = { openFrom: day('2023-01-01'), openUntil: null };
  return [
    { kind: 'open-region-pair', ...regions, ...window, business: 'outpatient' },
    { kind: 'open-region-pair', ...regions, ...window, business: 'pharmacy' },
    { kind: 'add-fund-quota', fund: 'employee-pool', amountFen: fen(quotaFen) },
  ];
}

/** An issuer, an institution and a filing, as a province is told of them. */
export function sampleFacts(): readonly FactCommand[] {
  const window = { startsOn: day('2020-01-01'), endsOn: null };
  const filing = { ...window, filingId: 'F-1', kind: 'long-term', place: region('110000'), isValid: true } as const;
  return [
    {
      kind: 'register-issuer',
      issuerRegion: region('360100'),
      issuer: { ...window, state: 'registered', medicalScope: 'national' },
    },
    {
      kind: 'open-institution',
      institutionCode: trusted.institutionCode('H11010100001'),
      institution: {
        openings: [{ care: 'outpatient', openFrom: day('2020-01-01'), openUntil: null, diseaseCodes: [] }],
      },
    },
    { kind: 'register-filing', personId: samplePersonId(1), filing: { ...filing, filedOn: day('2026-01-01') } },
  ];
}

export function sampleHashes(number: number): ContentHashes {
  const hash = number.toString(16).padStart(16, '0');
  return Object.fromEntries(CONTENT_GROUPS.map((group) => [group, hash])) as unknown as ContentHashes;
}

/** A record of a command log as the broker would hand it over. */
export function sampleRecord(offset: number, content: Command | Buffer, reply: ReplyAddress | null = null): LogRecord {
  return {
    topic: 'memory.commands.36',
    offset,
    appendedAtMs: MORNING_MS + offset,
    value: Buffer.isBuffer(content) ? content : encodeCommand(content),
    headers: reply === null ? {} : toReplyHeaders(reply),
  };
}

/** What commands make of an empty province. */
export function changeOfCommands(commands: readonly Command[]): StateChange {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  commands.forEach((content, commandOffset) => {
    const decision = decide(state, { commandOffset, appendedAtMs: MORNING_MS, reply: null, content });
    state.apply(evolve(state, decision), decision.clockMs);
  });
  return state.touched();
}
