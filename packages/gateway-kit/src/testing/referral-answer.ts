import { basisPoints, fen, trusted } from '@medclear/domain';
import type { SettlementAnswer, Step } from '@medclear/domain';

const step = (rule: Step['rule'], amountFen: number, restFen: number, inputs: Step['inputs'] = {}): Step => ({
  rule,
  inputs,
  amountFen: fen(amountFen),
  restFen: fen(restFen),
});

const STEPS: readonly Step[] = [
  step('IN_SCOPE', 3_810_000, 3_810_000),
  step('REMOTE_SHARE', 381_000, 3_429_000, { baseFen: 3_810_000, shareBp: 1_000 }),
  step('DEDUCTIBLE', 80_000, 3_349_000, { standardFen: 80_000, usedFen: 0, admissions: 0 }),
  step('POOL', 2_846_650, 502_350, { baseFen: 3_349_000, fromFen: 0, rateBp: 8_500 }),
  step('FUND_TOTAL', 2_846_650, 1_353_350),
  step('PERSON', 1_353_350, 1_353_350),
  step('ACCOUNT', 300_000, 1_053_350, { baseFen: 1_353_350, limitFen: 300_000 }),
  step('CASH', 1_053_350, 0),
];

const none = fen(0);

/** A referral to a hospital outside: a bill of 42,000.00 yuan as the insured place answers it. */
export const REFERRAL_ANSWER: SettlementAnswer = {
  settlementId: '360100202603021000000000000002',
  settledAtMs: Date.UTC(2026, 2, 2, 2),
  businessDate: trusted.businessDate('2026-03-02'),
  scheme: 'employee',
  personKind: 'active',
  residentClass: null,
  isCivilServant: false,
  place: 'referral',
  policyVersion: '360100-2023',
  totals: {
    totalFen: fen(4_200_000),
    fullySelfPaidFen: fen(200_000),
    overLimitFen: fen(100_000),
    advanceSelfPayFen: fen(90_000),
    inScopeFen: fen(3_810_000),
  },
  split: {
    remoteShareFen: fen(381_000),
    deductibleFen: fen(80_000),
    poolRateBp: basisPoints(8_500),
    poolFundFen: fen(2_846_650),
    largeSumFundFen: none,
    largeIllnessFundFen: none,
    civilServantFundFen: none,
    assistanceFundFen: none,
    fundTotalFen: fen(2_846_650),
    hospitalPartFen: none,
    personFen: fen(1_353_350),
    accountFen: fen(300_000),
    familyFen: none,
    cashFen: fen(1_053_350),
    accountBalanceAfterFen: none,
  },
  details: [
    { fund: 'employee-pool', inScopeFen: fen(3_810_000), limitFen: fen(10_000_000), amountFen: fen(2_846_650) },
    { fund: 'personal-account', inScopeFen: fen(3_810_000), limitFen: fen(300_000), amountFen: fen(300_000) },
  ],
  lines: [],
  steps: STEPS,
  warnings: [],
};
