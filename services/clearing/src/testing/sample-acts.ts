import { EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE, fen, trusted } from '@medclear/domain';
import type { ActEffects, Decision, DecisionOutcome, Undone } from '@medclear/domain';
import { sampleDecision } from './sample-claims';
import type { SampleClaim } from './sample-claims';

export interface SampleAct extends SampleClaim {
  readonly kind: 'captured' | 'released' | 'refunded' | 'reversed';
  /** What the claim id of the settlement or hold is made of. */
  readonly original: string;
  readonly undone?: Undone;
}

const NO_FEN = fen(0);

/** An act on an earlier claim as the journal of the insured province has it. */
export function sampleActDecision({ kind, original, undone = 'settlement', ...claim }: SampleAct): Decision {
  const decision = sampleDecision(claim);
  const { outcome } = decision;
  if (outcome.kind !== 'settled') throw new Error('a sample is a settled claim');
  return { ...decision, outcome: outcomeOf(kind, undone, effectsOf(outcome, idOf(claim.insured, original))) };
}

function idOf(insured: string, letter: string): ActEffects['claimId'] {
  return trusted.claimId(`${insured}-${letter.padEnd(26, letter.slice(-1))}`);
}

function outcomeOf(kind: SampleAct['kind'], undone: Undone, effects: ActEffects): DecisionOutcome {
  const act = { ...effects, targetId: effects.originalId };
  switch (kind) {
    case 'captured':
      return { kind, ...act, released: [{ fund: 'employee-pool', amountFen: fen(9_999) }] };
    case 'released':
      return { kind, ...act };
    case 'refunded':
      return { kind, ...act, needsReview: false, superseded: [] };
    case 'reversed':
      return { kind, ...act, undone, needsReview: false, superseded: [] };
  }
}

function effectsOf(
  settled: Extract<DecisionOutcome, { kind: 'settled' }>,
  originalId: ActEffects['originalId'],
): ActEffects {
  const { claimId, personId, facts, contentHashes, answer, legs, usage } = settled;
  const { businessDate, settlementId } = answer;
  const totalFen = fen(legs.reduce((sum, { amountFen }) => sum + amountFen, 0));
  const paidFen = { accountFen: NO_FEN, familyFen: NO_FEN, cashFen: NO_FEN, hospitalPartFen: NO_FEN };
  const movement = { ...usage.movement, groupUsage: EMPTY_GROUP_USAGE, yearUsage: EMPTY_YEAR_USAGE };
  return {
    claimId,
    personId,
    contentHashes,
    institutionCode: facts.institutionCode,
    originalId,
    facts,
    answer: {
      settlementId,
      targetSettlementId: settlementId,
      decidedAtMs: answer.settledAtMs,
      businessDate,
      lineNumbers: [],
      amounts: { totalFen, fundTotalFen: totalFen, personFen: NO_FEN, ...paidFen, parts: null },
      legs,
      accountBalanceAfterFen: NO_FEN,
      claimState: 'settled',
    },
    usage: { ...usage, movement },
    money: { state: 'settled', expiresAtMs: null, businessDate, facts, usage, lines: null, visitKey: null },
  };
}
