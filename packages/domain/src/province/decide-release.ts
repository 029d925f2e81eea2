import type { ReleaseCommand } from './act-command';
import type { ActEffects } from './act-outcome';
import { actEffects, personOf, refuseAct } from './act-case';
import type { ActCase } from './act-case';
import { claimLines } from './choose-lines';
import type { DecisionOutcome } from './decision';
import { objectToHold } from './object-to-hold';
import { billAnswerOf } from './open-hold';
import type { StateView } from './state';
import { sumShares } from './sum-shares';
import { admissionsOf, withAdmissions } from './with-admissions';

/** Decides a release: everything a hold has set aside is given back. */
export function decideRelease(state: StateView, act: ActCase<ReleaseCommand>): DecisionOutcome {
  const objection = objectToHold(act.target);
  if (objection !== null) return refuseAct(act, objection.code, objection.detail);
  return { kind: 'released', targetId: act.target.claimId, ...releaseHold(state, act) };
}

/** What giving a whole open hold back moves; the target is the hold. */
export function releaseHold(state: StateView, act: ActCase): ActEffects {
  const { command, target } = act;
  const shares = claimLines(target).map(({ share }) => share);
  const sum = sumShares(billAnswerOf(target), shares);
  return actEffects(act, {
    original: target,
    shares,
    sum,
    moved: withAdmissions(sum.movement, admissionsOf(target)),
    state: 'released',
    lines: null,
    accountBalanceAfterFen: personOf(state, command).accountBalanceFen + sum.movement.accountFen,
  });
}
