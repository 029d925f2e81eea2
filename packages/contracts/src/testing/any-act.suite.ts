import { LARGEST_FEN, CLAIM_ACTS, CLAIM_STATES, FUND_CODES, LINE_STATES } from '@medclear/domain';
import type { ActAnswer, ClaimMoney, Command } from '@medclear/domain';
import * as fc from 'fast-check';
import { contentHashes, facts, usage } from './any-bill.suite';
import {
  amount,
  business,
  claimId,
  day,
  fund,
  hex,
  institutionCode,
  offset,
  orNull,
  personId,
  region,
  text,
} from './any-value.suite';

const lineNumbers = fc.array(text, { maxLength: 4 });
export const claims = fc.array(claimId, { maxLength: 3 });
export const leg = fc.record({ fund, amountFen: amount });
export const legs = fc.array(leg, { maxLength: FUND_CODES.length });
const dueHold = fc.record({ claimId, personId });
const identity = {
  claimId,
  targetId: claimId,
  institutionCode,
  messageId: text,
  personId,
  treatmentRegion: region,
  insuredRegion: region,
  contentHashes,
};

export const actCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('capture'), ...identity, lineNumbers: orNull(lineNumbers) }),
  fc.record({ kind: fc.constant('release'), ...identity }),
  fc.record({ kind: fc.constant('refund'), ...identity, lineNumbers: orNull(lineNumbers) }),
  fc.record({ kind: fc.constant('reverse'), ...identity }),
  fc.record({ kind: fc.constant('tick'), due: fc.array(dueHold, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('close-month'), month: text }),
  fc.record({ kind: fc.constant('age-out'), claims }),
  fc.record({
    kind: fc.constant('set-fund-rule'),
    fund,
    limitFen: amount,
    alarmBelowFen: amount,
    whenShort: fc.oneof(
      fc.constant({ kind: 'refuse' as const }),
      fc.record({ kind: fc.constant('overdraw'), overdraftFen: amount }),
    ),
  }),
);

export const actAnswer: fc.Arbitrary<ActAnswer> = fc.record({
  settlementId: text,
  targetSettlementId: text,
  decidedAtMs: offset,
  businessDate: day,
  lineNumbers,
  amounts: fc.record({
    totalFen: amount,
    fundTotalFen: amount,
    hospitalPartFen: amount,
    personFen: amount,
    accountFen: amount,
    familyFen: amount,
    cashFen: amount,
    parts: orNull(
      fc.record({
        fullySelfPaidFen: amount,
        overLimitFen: amount,
        advanceSelfPayFen: amount,
        inScopeFen: amount,
        deductibleFen: amount,
      }),
    ),
  }),
  legs,
  accountBalanceAfterFen: amount,
  claimState: fc.constantFrom(...CLAIM_STATES),
});
export const money: fc.Arbitrary<ClaimMoney> = fc.record({
  state: fc.constantFrom(...CLAIM_STATES),
  expiresAtMs: orNull(offset),
  businessDate: day,
  facts: fc.record(facts),
  usage,
  lines: orNull(fc.array(fc.constantFrom(...LINE_STATES), { maxLength: 4 })),
  visitKey: orNull(hex(8)),
});
const target = { targetId: claimId, answer: actAnswer };
export const found = fc.constantFrom('nothing', 'refusal');
export const undone = fc.constantFrom('hold', 'settlement', 'refund');
export const rememberedAct = fc.oneof(
  fc.record({ kind: fc.constantFrom('captured', 'released', 'refunded'), ...target }),
  fc.record({ kind: fc.constant('reversed'), ...target, undone }),
  fc.record({ kind: fc.constant('blocked'), targetId: claimId, found }),
);

const basis = { claimId, personId, institutionCode, contentHashes };
const effects = {
  ...basis,
  ...target,
  originalId: claimId,
  facts: fc.record(facts),
  usage,
  money,
};
export const actOutcome = fc.oneof(
  fc.record({ kind: fc.constant('captured'), ...effects, released: legs }),
  fc.record({ kind: fc.constant('released'), ...effects }),
  fc.record({ kind: fc.constant('refunded'), ...effects, needsReview: fc.boolean(), superseded: claims }),
  fc.record({ kind: fc.constant('reversed'), ...effects, undone, needsReview: fc.boolean(), superseded: claims }),
  fc.record({
    kind: fc.constant('blocked'),
    ...basis,
    targetId: claimId,
    found,
    treatmentRegion: region,
    insuredRegion: region,
  }),
  fc.record({ kind: fc.constant('ticked'), expired: fc.array(dueHold, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('month-closed'), month: text }),
  fc.record({ kind: fc.constant('aged-out'), claims }),
  fc.record({
    kind: fc.constant('fund-rule-set'),
    fund,
    limitFen: fc.integer({ min: -LARGEST_FEN, max: LARGEST_FEN }),
    alarmBelowFen: amount,
  }),
);
export const claimAct = fc.constantFrom(...CLAIM_ACTS);
export const refusedFacts = fc.record({ ...facts, business: orNull(business), visitDate: orNull(day) });
