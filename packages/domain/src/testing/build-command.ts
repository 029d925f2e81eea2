import { trusted } from '../ids/trusted';
import { fen } from '../money/fen';
import { CONTENT_GROUPS } from '../province/command';
import type {
  Command,
  ContentHashes,
  FactCommand,
  LoggedCommand,
  RegisterPersonCommand,
  SettleCommand,
} from '../province/command';
import { NO_IDENTITIES } from '../province/empty-person';

const PERSON = trusted.personId('00000000000000000000000000000001');
const region = trusted.regionCode;
const day = trusted.businessDate;

/** 2026-03-02 10:00 in UTC+8. */
export const NOON_MS = Date.UTC(2026, 2, 2, 2);

export function buildContentHashes(text: string): ContentHashes {
  return Object.fromEntries(CONTENT_GROUPS.map((group) => [group, text.padStart(16, '0')])) as unknown as ContentHashes;
}

export function buildSettle(change: Partial<SettleCommand> = {}): SettleCommand {
  const amount = fen(50_000);
  const none = fen(0);
  return {
    kind: 'settle',
    claimId: trusted.claimId('36-aaaaaaaaaaaaaaaaaaaaaaaaaa'),
    institutionCode: trusted.institutionCode('H11010100001'),
    messageId: 'H11010100001202603021000000001',
    business: 'outpatient',
    treatmentRegion: region('110101'),
    insuredRegion: region('360100'),
    personId: PERSON,
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
    totals: {
      totalFen: amount,
      fullySelfPaidFen: none,
      overLimitFen: none,
      advanceSelfPayFen: none,
      inScopeFen: amount,
    },
    lines: [],
    contentHashes: buildContentHashes('1'),
    ...change,
  };
}

export function buildRegistration(change: Partial<RegisterPersonCommand> = {}): RegisterPersonCommand {
  const relation = {
    scheme: 'employee',
    personKind: 'active',
    residentClass: null,
    insuredRegion: region('360100'),
    startsOn: day('2020-01-01'),
    pausesOn: null,
  } as const;
  const card = {
    cardHash: 'card',
    issuerRegion: region('360100'),
    issuedOn: day('2020-01-01'),
    expiresOn: day('2026-03-02'),
    isLost: false,
    lastContributionOn: null,
    isFinancialActive: true,
  };
  return {
    kind: 'register-person',
    personId: PERSON,
    relations: [relation],
    cards: [card],
    identities: NO_IDENTITIES,
    openingAccountFen: fen(10_000),
    openingFamilyFen: fen(0),
    ...change,
  };
}

export function buildOpenings(): readonly Command[] {
  const regions = {
    insuredRegion: region('360100'),
    treatmentRegion: region('110101'),
    openFrom: day('2023-01-01'),
    openUntil: null,
  };
  return [
    { kind: 'open-region-pair', ...regions, business: 'outpatient' },
    { kind: 'open-region-pair', ...regions, business: 'pharmacy' },
    { kind: 'add-fund-quota', fund: 'employee-pool', amountFen: fen(1_000_000) },
    {
      kind: 'register-issuer',
      issuerRegion: region('360100'),
      issuer: { state: 'registered', medicalScope: 'national', startsOn: day('2012-01-01'), endsOn: null },
    },
  ];
}

export function buildLogged(content: LoggedCommand['content'], commandOffset: number): LoggedCommand {
  return { commandOffset, appendedAtMs: NOON_MS + commandOffset, reply: null, content };
}

/** Every fact of a person, and an institution that is opened, once. */
export function buildFacts(personId = PERSON): readonly FactCommand[] {
  const institutionCode = trusted.institutionCode('H11010100001');
  const window = { startsOn: day('2026-03-01'), endsOn: day('2026-03-31') };
  const opening = { openFrom: day('2020-01-01'), openUntil: null, diseaseCodes: ['M03900'] };
  const filing = { ...window, filingId: 'F-1', kind: 'long-term', place: region('110000'), isValid: true } as const;
  return [
    { kind: 'register-filing', personId, filing: { ...filing, filedOn: day('2026-02-01') } },
    { kind: 'qualify-disease', personId, qualification: { ...window, diseaseCode: 'M03900' } },
    {
      kind: 'report-admission',
      personId,
      admission: { admissionId: 'A-1', institutionCode, admittedOn: day('2026-03-01'), dischargedOn: null },
    },
    {
      kind: 'report-transfer',
      personId,
      transfer: { toRegion: region('440100'), state: 'accepted', changedOn: day('2026-02-01') },
    },
    { kind: 'suspend-person', personId, suspension: window },
    { kind: 'open-institution', institutionCode, institution: { openings: [{ care: 'chronic', ...opening }] } },
  ];
}
