import { fen, trusted } from '@medclear/domain';
import type {
  ClaimDocument,
  ClaimMoney,
  Command,
  Decision,
  PersonDocument,
  SettleCommand,
  SettlementAnswer,
  SplitLine,
} from '@medclear/domain';
import type { Reply } from '../reply';
import {
  sampleActClaims,
  sampleActCommands,
  sampleActOutcomes,
  sampleHeldClaim,
  sampleRememberedActs,
  sampleStanding,
} from './sample-acts';
import {
  SAMPLE_ADMISSION,
  SAMPLE_FACTS,
  SAMPLE_FILING,
  SAMPLE_QUALIFICATION,
  SAMPLE_SUSPENSION,
  SAMPLE_TRANSFER,
} from './sample-facts';

const region = trusted.regionCode;
const day = trusted.businessDate;
const PERSON = trusted.personId('0123456789abcdef0123456789abcdef');
const CLAIM = trusted.claimId('36-aaaaaaaaaaaaaaaaaaaaaaaaaa');
const HASH = '00112233445566ff';
const SPLIT = {
  totalFen: fen(452),
  fullySelfPaidFen: fen(0),
  overLimitFen: fen(0),
  advanceSelfPayFen: fen(23),
  inScopeFen: fen(429),
};
const LINE: SplitLine = {
  ...SPLIT,
  lineNumber: '1',
  itemCode: 'X-ATORVASTATIN',
  itemClass: 'B',
  chargeCategory: '09',
  quantityTenThousandths: 10_000,
  unitPriceMicroYuan: 4_520_000,
  advanceShareBp: 500,
  ceilingMicroYuan: null,
};
const CONTENT = {
  institution: HASH,
  person: HASH,
  dates: HASH,
  business: HASH,
  total: HASH,
  lines: HASH,
  accountUse: HASH,
  rest: HASH,
};

export const SAMPLE_SETTLE: SettleCommand = {
  kind: 'settle',
  claimId: CLAIM,
  institutionCode: trusted.institutionCode('H11010100001'),
  messageId: 'H11010100001202603021000000001',
  business: 'outpatient',
  treatmentRegion: region('110101'),
  insuredRegion: region('360100'),
  personId: PERSON,
  visitDate: day('2026-03-02'),
  admittedOn: day('2026-02-20'),
  dischargedOn: day('2026-03-02'),
  isEmergency: true,
  diseaseCode: 'M03900',
  credentialKind: 'social-security-card',
  cardHash: PERSON,
  cardIssuerRegion: region('360100'),
  voucher: 'second-check-failed',
  usesAccount: true,
  hospitalLevel: 2,
  hospitalPartFen: fen(100),
  quoted: { policyVersion: '360100-2023-01-01', fundTotalFen: fen(18), accountFen: fen(330), cashFen: fen(0) },
  visitKey: HASH,
  totals: SPLIT,
  lines: [LINE],
  contentHashes: CONTENT,
};

const RELATION = {
  scheme: 'employee',
  personKind: 'active',
  residentClass: 'elder',
  insuredRegion: region('360100'),
  startsOn: day('2020-01-01'),
  pausesOn: null,
} as const;
const CARD = {
  cardHash: PERSON,
  issuerRegion: region('360100'),
  issuedOn: day('2020-01-01'),
  expiresOn: day('2030-01-01'),
  isLost: false,
  lastContributionOn: day('2025-12-01'),
  isFinancialActive: false,
};
const IDENTITIES = { isCivilServant: true, isInHardship: false, receivesAssistance: true };
const REGISTRATION = {
  kind: 'register-person',
  personId: PERSON,
  relations: [RELATION],
  cards: [CARD],
  identities: IDENTITIES,
  openingAccountFen: fen(10_000),
  openingFamilyFen: fen(2_000),
} as const;
const OPENING = {
  kind: 'open-region-pair',
  insuredRegion: region('360100'),
  treatmentRegion: region('110101'),
  business: 'day-surgery',
  openFrom: day('2023-01-01'),
  openUntil: day('2099-12-31'),
} as const;

export const SAMPLE_ANSWER: SettlementAnswer = {
  settlementId: '360100202603021000000000000010',
  settledAtMs: 1_772_416_800_000,
  businessDate: day('2026-03-02'),
  scheme: 'employee',
  personKind: 'active',
  residentClass: 'elder',
  isCivilServant: true,
  place: 'return-home',
  policyVersion: '360100-2023-01-01',
  totals: SPLIT,
  split: {
    remoteShareFen: fen(3),
    deductibleFen: fen(429),
    poolRateBp: 6_000 as SettlementAnswer['split']['poolRateBp'],
    poolFundFen: fen(1),
    largeSumFundFen: fen(2),
    largeIllnessFundFen: fen(4),
    civilServantFundFen: fen(5),
    assistanceFundFen: fen(6),
    fundTotalFen: fen(18),
    hospitalPartFen: fen(100),
    personFen: fen(334),
    accountFen: fen(330),
    familyFen: fen(4),
    cashFen: fen(0),
    accountBalanceAfterFen: fen(9_548),
  },
  details: [
    { fund: 'large-sum', inScopeFen: fen(9), limitFen: fen(8), amountFen: fen(2) },
    { fund: 'personal-account', inScopeFen: fen(334), limitFen: null, amountFen: fen(330) },
  ],
  lines: [LINE],
  steps: [
    { rule: 'DEDUCTIBLE', inputs: { baseFen: 429, standardFen: 30_000 }, amountFen: fen(429), restFen: fen(0) },
    { rule: 'FAMILY_ACCOUNT', inputs: {}, amountFen: fen(4), restFen: fen(0) },
  ],
  warnings: ['REGION_UNKNOWN'],
};

const { institutionCode, treatmentRegion, insuredRegion, business, visitDate } = SAMPLE_SETTLE;
const FACTS = { institutionCode, treatmentRegion, insuredRegion, business, visitDate };
const REFUSAL = { code: 'FUND_SHORT', detail: null } as const;
const USAGE = {
  year: 2026,
  scheme: 'employee',
  movement: {
    group: 'inpatient',
    groupUsage: {
      deductibleUsedFen: fen(429),
      poolPaidFen: fen(1),
      segmentBaseFen: fen(2),
      aboveCapPaidFen: fen(3),
      admissions: 1,
    },
    yearUsage: {
      largeIllnessBaseFen: fen(4),
      largeIllnessPaidFen: fen(5),
      assistanceBaseFen: fen(6),
      assistancePaidFen: fen(7),
    },
    accountFen: fen(330),
    familyFen: fen(4),
  },
} as const;
const BILL = { settle: SAMPLE_SETTLE, answer: SAMPLE_ANSWER, facts: FACTS, usage: USAGE };

export const SAMPLE_COMMANDS: readonly Command[] = [
  SAMPLE_SETTLE,
  REGISTRATION,
  OPENING,
  { kind: 'add-fund-quota', fund: 'large-illness', amountFen: fen(1_000_000) },
  ...SAMPLE_FACTS,
  ...sampleActCommands(BILL),
];

const KNOWN = { claimId: CLAIM, personId: PERSON, facts: FACTS, contentHashes: CONTENT };
const CREDITED = { creditedFen: fen(10_000), creditedFamilyFen: fen(2_000) };
const OUTCOMES: readonly Decision['outcome'][] = [
  {
    kind: 'settled',
    ...KNOWN,
    answer: SAMPLE_ANSWER,
    legs: [{ fund: 'personal-account', amountFen: fen(452) }],
    usage: USAGE,
    visitKey: HASH,
    superseded: [],
  },
  { kind: 'refused', act: 'settle', ...KNOWN, refusal: REFUSAL },
  { kind: 'conflicted', claimId: CLAIM, differingGroups: ['total', 'accountUse'] },
  { kind: 'repeated', claimId: CLAIM, originalCommandOffset: 10 },
  { kind: 'person-registered', command: REGISTRATION, ...CREDITED, superseded: [] },
  { kind: 'region-pair-opened', command: OPENING },
  { kind: 'fund-quota-added', fund: 'resident-pool', amountFen: fen(1_000_000) },
  { kind: 'parked', reason: 'does-not-decode' },
  { kind: 'quarantined', operator: 'operator-1', reason: 'a split that does not add up' },
  ...SAMPLE_FACTS.map((command) => ({ kind: 'fact-registered', command, superseded: [] }) as const),
  ...sampleActOutcomes(BILL),
];

export const SAMPLE_DECISIONS: readonly Decision[] = OUTCOMES.map((outcome, at) => ({
  commandOffset: 10 + at,
  clockMs: 1_772_416_800_000 + at,
  reply:
    at % 2 === 0
      ? { topic: 'medclear.replies.hospital-1', correlationId: `c-${String(at)}`, untilMs: 1_772_416_808_000 }
      : null,
  outcome,
}));

export const SAMPLE_REPLIES: readonly Reply[] = (
  [
    { kind: 'settled', answer: SAMPLE_ANSWER },
    { kind: 'refused', refusal: REFUSAL },
    { kind: 'conflicted', differingGroups: ['lines'] },
    { kind: 'recorded' },
    { kind: 'parked', reason: 'bad-magic' },
    { kind: 'quarantined', operator: 'operator-1', reason: 'bug' },
    { kind: 'unknown' },
    ...sampleRememberedActs(BILL),
  ] as const
).map((outcome, at) => ({
  commandOffset: at,
  clockMs: 1_772_416_800_000,
  claimId: at < 3 ? CLAIM : null,
  isRepeat: at === 0,
  outcome,
  ...(outcome.kind === 'settled' ? { standing: sampleStanding(institutionCode) } : {}),
}));

export const SAMPLE_PERSON: PersonDocument = {
  personId: PERSON,
  isRegistered: true,
  relations: [RELATION],
  cards: [CARD],
  identities: IDENTITIES,
  filings: [SAMPLE_FILING],
  qualifications: [SAMPLE_QUALIFICATION],
  admissions: [SAMPLE_ADMISSION],
  transfer: SAMPLE_TRANSFER,
  suspensions: [SAMPLE_SUSPENSION],
  accountBalanceFen: fen(9_548),
  familyBalanceFen: fen(1_996),
  accumulators: [
    {
      year: 2026,
      scheme: 'employee',
      benefit: 'whole-year',
      ...USAGE.movement.groupUsage,
      ...USAGE.movement.yearUsage,
      needsReview: true,
    },
  ],
  openHolds: [{ year: 2026, document: sampleHeldClaim(BILL) }],
  visits: [{ year: 2026, offsets: [10, 14] }],
  billedVisits: [{ visitKey: HASH, claimId: CLAIM, changedOn: day('2026-03-02') }],
};

const STORED = {
  claimId: CLAIM,
  contentHashes: CONTENT,
  act: 'settle',
  personId: PERSON,
  institutionCode,
  endedBy: null,
  changedAtMs: 1_772_416_800_000,
} as const;
const MONEY: ClaimMoney = {
  state: 'settled',
  expiresAtMs: null,
  businessDate: day('2026-03-02'),
  facts: FACTS,
  usage: USAGE,
  lines: null,
  visitKey: HASH,
};
export const SAMPLE_CLAIMS: readonly ClaimDocument[] = [
  { ...STORED, commandOffset: 10, outcome: { kind: 'settled', answer: SAMPLE_ANSWER }, money: MONEY },
  { ...STORED, commandOffset: 11, outcome: { kind: 'refused', refusal: REFUSAL }, money: null },
  sampleHeldClaim(BILL),
  ...sampleActClaims(BILL),
];
