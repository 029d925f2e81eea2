import type { RefundCommand } from './act-command';
import { actEffects, freedBy, personOf, refuseAct } from './act-case';
import type { ActCase } from './act-case';
import { chooseLines, claimLines } from './choose-lines';
import type { ClaimLine } from './choose-lines';
import type { ClaimDocument } from './claim-document';
import type { DecisionOutcome, Refusal } from './decision';
import { isReviewDue } from './move-person';
import { billAnswerOf, moneyOf } from './open-hold';
import { refused } from './refuse';
import type { StateView } from './state';
import { sumShares } from './sum-shares';
import { refundedAdmissionsOf, withAdmissions } from './with-admissions';

/** Decides a refund: the parts of its lines go back to where they came from. */
export function decideRefund(state: StateView, act: ActCase<RefundCommand>): DecisionOutcome {
  const { command, target } = act;
  const objection = objectToRefund(target);
  if (objection !== null) return refuseAct(act, objection.code, objection.detail);
  const lines = claimLines(target);
  const isCaptured = ({ state: lineState }: ClaimLine): boolean => lineState === 'captured';
  if (command.lineNumbers === null) return refund(state, act, lines, isCaptured);
  const chosen = chooseLines(lines, command.lineNumbers, 'LINE_NOT_SETTLED', ({ state: lineState }) => {
    if (lineState === 'released') return 'LINE_NOT_SETTLED';
    return lineState === 'refunded' ? 'LINE_ALREADY_REFUNDED' : null;
  });
  if (!chosen.ok) return refused(command, chosen.refusal, target);
  return refund(state, act, lines, ({ share }) => chosen.numbers.has(share.lineNumber));
}

function objectToRefund({ money, act }: ClaimDocument): Refusal | null {
  if (money === null) return { code: act === 'blocked' ? 'ALREADY_REVERSED' : 'TARGET_UNKNOWN', detail: null };
  switch (money.state) {
    case 'settled':
    case 'partly-refunded':
      return null;
    case 'refunded':
      return { code: 'ALREADY_REFUNDED', detail: null };
    case 'reversed':
      return { code: 'ALREADY_REVERSED', detail: null };
    case 'held':
    case 'released':
    case 'expired':
    case 'superseded':
      return { code: 'NOT_SETTLED', detail: money.state };
  }
}

function refund(
  state: StateView,
  act: ActCase<RefundCommand>,
  lines: readonly ClaimLine[],
  isChosen: (line: ClaimLine) => boolean,
): DecisionOutcome {
  const { command, target } = act;
  const { usage } = moneyOf(target);
  const shares = lines.filter(isChosen).map(({ share }) => share);
  const after = lines.map((line) => (isChosen(line) ? 'refunded' : line.state));
  const isLast = !after.includes('captured');
  const sum = sumShares(billAnswerOf(target), shares);
  const person = personOf(state, command);
  const freed = freedBy(person, usage.year);
  const effects = actEffects(act, {
    original: target,
    shares,
    sum,
    moved: withAdmissions(sum.movement, isLast ? refundedAdmissionsOf(target) : 0),
    state: isLast ? 'refunded' : 'partly-refunded',
    lines: after.every((line) => line === 'refunded') ? null : after,
    accountBalanceAfterFen: person.accountBalanceFen + freed.ownAccountFen + sum.movement.accountFen,
  });
  const needsReview = isReviewDue(person, usage, target.commandOffset);
  return { kind: 'refunded', targetId: target.claimId, needsReview, superseded: freed.superseded, ...effects };
}
