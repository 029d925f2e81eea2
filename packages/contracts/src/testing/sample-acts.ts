import { fen, trusted } from '@medclear/domain';
import type {
  ActAnswer,
  ActIdentity,
  ClaimDocument,
  ClaimFacts,
  ClaimMoney,
  Command,
  ContentHashes,
  DecisionOutcome,
  InstitutionCode,
  PersonUsage,
  RememberedAct,
  SettleCommand,
  SettlementAnswer,
} from '@medclear/domain';
import type { ClaimStanding } from '../reply';

const ACT = trusted.claimId('36-bbbbbbbbbbbbbbbbbbbbbbbbbb');
const EXPIRES_AT_MS = 1_772_418_600_000;

/** What the samples of acts are made of: a bill and what it was split into. */
export interface SampleBill {
  readonly settle: SettleCommand;
  readonly answer: SettlementAnswer;
  readonly facts: ClaimFacts;
  readonly usage: PersonUsage;
}

const ANSWER: ActAnswer = {
  settlementId: '360100202603021000010000000011',
  targetSettlementId: '360100202603021000000000000010',
  decidedAtMs: 1_772_416_801_000,
  businessDate: trusted.businessDate('2026-03-02'),
  lineNumbers: ['1', '3'],
  amounts: {
    totalFen: fen(452),
    fundTotalFen: fen(18),
    hospitalPartFen: fen(100),
    personFen: fen(334),
    accountFen: fen(330),
    familyFen: fen(4),
    cashFen: fen(0),
    parts: {
      fullySelfPaidFen: fen(2),
      overLimitFen: fen(6),
      advanceSelfPayFen: fen(4),
      inScopeFen: fen(440),
      deductibleFen: fen(429),
    },
  },
  legs: [{ fund: 'large-sum', amountFen: fen(2) }],
  accountBalanceAfterFen: fen(9_548),
  claimState: 'partly-refunded',
};

function identityOf({ settle }: SampleBill): ActIdentity {
  const { claimId: targetId, institutionCode, personId, treatmentRegion, insuredRegion, contentHashes } = settle;
  const messageId = 'H11010100001202603021000000002';
  return {
    claimId: ACT,
    targetId,
    institutionCode,
    messageId,
    personId,
    treatmentRegion,
    insuredRegion,
    contentHashes,
  };
}

/** Every act and every command of the house, once. */
export function sampleActCommands(bill: SampleBill): readonly Command[] {
  const { settle } = bill;
  const { claimId, personId } = settle;
  const identity = identityOf(bill);
  return [
    { ...settle, kind: 'hold', holdForMs: 1_800_000 },
    { ...identity, kind: 'capture', lineNumbers: ['1', '3'] },
    { ...identity, kind: 'release' },
    { ...identity, kind: 'refund', lineNumbers: null },
    { ...identity, kind: 'reverse' },
    { kind: 'tick', due: [{ claimId, personId }] },
    { kind: 'close-month', month: '2026-02' },
    { kind: 'age-out', claims: [claimId] },
    {
      kind: 'set-fund-rule',
      fund: 'employee-pool',
      limitFen: fen(5_000),
      alarmBelowFen: fen(90_000),
      whenShort: { kind: 'overdraw', overdraftFen: fen(20_000) },
    },
  ];
}

function moneyOf({ settle, facts, usage }: SampleBill): ClaimMoney {
  const businessDate = trusted.businessDate('2026-03-02');
  return {
    state: 'partly-refunded',
    expiresAtMs: null,
    businessDate,
    facts,
    usage,
    lines: ['captured', 'refunded', 'released'],
    visitKey: settle.visitKey,
  };
}

/** Every outcome of an act and of a command of the house, once. */
export function sampleActOutcomes(bill: SampleBill): readonly DecisionOutcome[] {
  const { settle, answer, facts, usage } = bill;
  const { claimId: targetId, personId, institutionCode, contentHashes, treatmentRegion, insuredRegion } = settle;
  const { visitKey } = settle;
  const basis = { claimId: ACT, personId, institutionCode, contentHashes };
  const effects = { ...basis, originalId: targetId, targetId, facts, answer: ANSWER, usage, money: moneyOf(bill) };
  const legs = [{ fund: 'employee-pool', amountFen: fen(7) }] as const;
  const superseded = [targetId];
  const nobody = { institutionCode, treatmentRegion, insuredRegion, business: null, visitDate: null };
  const refusal = { code: 'TARGET_UNKNOWN', detail: null } as const;
  return [
    { kind: 'refused', act: 'capture', claimId: ACT, personId, contentHashes, facts: nobody, refusal },
    { kind: 'held', ...basis, facts, answer, legs, usage, visitKey, expiresAtMs: EXPIRES_AT_MS, superseded },
    { kind: 'captured', ...effects, released: legs },
    { kind: 'released', ...effects },
    { kind: 'refunded', ...effects, needsReview: true, superseded },
    { kind: 'reversed', ...effects, undone: 'settlement', needsReview: false, superseded },
    { kind: 'blocked', ...basis, targetId, found: 'nothing', treatmentRegion, insuredRegion },
    { kind: 'ticked', expired: [{ claimId: targetId, personId }] },
    { kind: 'month-closed', month: '2026-02' },
    { kind: 'aged-out', claims: [targetId] },
    { kind: 'fund-rule-set', fund: 'employee-pool', limitFen: -15_000, alarmBelowFen: fen(90_000) },
    { kind: 'operator-refused', refusal: { code: 'MONTH_NOT_OVER', detail: '2026-03' } },
  ];
}

/** Every answer to an act that is remembered, once. */
export function sampleRememberedActs({ settle, answer }: SampleBill): readonly RememberedAct[] {
  const { claimId: targetId } = settle;
  return [
    { kind: 'held', answer, expiresAtMs: EXPIRES_AT_MS },
    { kind: 'captured', targetId, answer: ANSWER },
    { kind: 'released', targetId, answer: ANSWER },
    { kind: 'refunded', targetId, answer: ANSWER },
    { kind: 'reversed', targetId, undone: 'hold', answer: ANSWER },
    { kind: 'blocked', targetId, found: 'refusal' },
  ];
}

/** The claim of an open hold. */
export function sampleHeldClaim(bill: SampleBill): ClaimDocument {
  const { settle, answer } = bill;
  const { claimId, personId, institutionCode, contentHashes } = settle;
  return {
    claimId,
    contentHashes,
    commandOffset: 12,
    outcome: { kind: 'held', answer, expiresAtMs: EXPIRES_AT_MS },
    act: 'hold',
    personId,
    institutionCode,
    money: { ...moneyOf(bill), state: 'held', expiresAtMs: EXPIRES_AT_MS, lines: null },
    endedBy: null,
    changedAtMs: 1_772_416_800_000,
  };
}

/** A claim that some act has on its own id, and one that was blocked before its message came. */
export function sampleActClaims(bill: SampleBill): readonly ClaimDocument[] {
  const { personId, institutionCode, contentHashes } = bill.settle;
  const own = { claimId: ACT, personId, institutionCode, commandOffset: 13, money: null, changedAtMs: EXPIRES_AT_MS };
  const of = (outcome: RememberedAct, act: ClaimDocument['act'], hashes: ContentHashes | null): ClaimDocument => {
    return { ...own, outcome, act, contentHashes: hashes, endedBy: hashes === null ? bill.settle.claimId : null };
  };
  const acts = ['hold', 'capture', 'release', 'refund', 'reverse', 'blocked'] as const;
  return sampleRememberedActs(bill).flatMap((outcome, at) =>
    outcome.kind === 'held' ? [] : [of(outcome, acts[at] ?? 'settle', at === 5 ? null : contentHashes)],
  );
}

/** How a claim stands of which a line was given back. */
export function sampleStanding(institutionCode: InstitutionCode): ClaimStanding {
  const lines = ['refunded'] as const;
  return { institutionCode, act: 'settle', state: 'partly-refunded', expiresAtMs: null, lines, endedBy: null };
}
