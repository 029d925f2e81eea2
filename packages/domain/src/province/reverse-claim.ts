import type { ReverseCommand } from './act-command';
import { actEffects, freedBy, personOf, refuseAct } from './act-case';
import type { ActCase } from './act-case';
import { claimLines } from './choose-lines';
import type { ClaimDocument } from './claim-document';
import type { DecisionOutcome } from './decision';
import { releaseHold } from './decide-release';
import { isMonthClosed } from './is-month-closed';
import { isReviewDue } from './move-person';
import { objectToHold } from './object-to-hold';
import { billAnswerOf, moneyOf } from './open-hold';
import type { StateView } from './state';
import { sumShares } from './sum-shares';
import { admissionsOf, withAdmissions } from './with-admissions';

/**
 * Undoes a settlement, or a hold with its capture: an open hold is given back, what was taken is given back whole.
 *
 * @param original the claim that keeps the money: the target, or what the target has captured
 */
export function reverseClaim(
  state: StateView,
  act: ActCase<ReverseCommand>,
  original: ClaimDocument | null,
): DecisionOutcome {
  if (original === null) return refuseAct(act, 'REVERSE_NOT_ALLOWED', act.target.act);
  switch (moneyOf(original).state) {
    case 'held':
      return reverseHold(state, act);
    case 'settled':
      return reverseSettled(state, act, original);
    case 'partly-refunded':
    case 'refunded':
      return refuseAct(act, 'REVERSE_NOT_ALLOWED', 'refunded');
    default: {
      const objection = objectToHold(original);
      return objection === null
        ? refuseAct(act, 'REVERSE_NOT_ALLOWED')
        : refuseAct(act, objection.code, objection.detail);
    }
  }
}

function reverseHold(state: StateView, act: ActCase<ReverseCommand>): DecisionOutcome {
  const effects = releaseHold(state, act);
  const targetId = act.target.claimId;
  return { kind: 'reversed', targetId, undone: 'hold', needsReview: false, superseded: [], ...effects };
}

function reverseSettled(state: StateView, act: ActCase<ReverseCommand>, original: ClaimDocument): DecisionOutcome {
  const { usage, businessDate, lines } = moneyOf(original);
  if (isMonthClosed(state, businessDate)) return refuseAct(act, 'REVERSE_NOT_ALLOWED', businessDate);
  const taken = claimLines(original).filter((line) => line.state === 'captured');
  const shares = taken.map(({ share }) => share);
  const sum = sumShares(billAnswerOf(original), shares);
  const person = personOf(state, act.command);
  const freed = freedBy(person, usage.year);
  const effects = actEffects(act, {
    original,
    shares,
    sum,
    moved: withAdmissions(sum.movement, admissionsOf(original)),
    state: 'reversed',
    lines,
    accountBalanceAfterFen: person.accountBalanceFen + freed.ownAccountFen + sum.movement.accountFen,
  });
  const needsReview = isReviewDue(person, usage, original.commandOffset);
  const targetId = act.target.claimId;
  return { kind: 'reversed', targetId, undone: 'settlement', needsReview, superseded: freed.superseded, ...effects };
}
