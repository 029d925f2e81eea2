import type { ReverseCommand } from './act-command';
import { refuseAct } from './act-case';
import type { ActCase } from './act-case';
import type { ClaimDocument } from './claim-document';
import type { DecisionOutcome } from './decision';
import type { Moment } from './moment';
import { reverseClaim } from './reverse-claim';
import { reverseRefund } from './reverse-refund';
import type { StateView } from './state';

/** A reversal and the claim it names, if anybody has seen it. */
export interface ReverseCase {
  readonly command: ReverseCommand;
  readonly target: ClaimDocument | null;
  readonly moment: Moment;
}

/** Decides a reversal: whatever its target did is undone; what was never seen can never happen any more. */
export function decideReverse(state: StateView, { command, target, moment }: ReverseCase): DecisionOutcome {
  if (target === null) return blocked(command, 'nothing');
  const act: ActCase<ReverseCommand> = { command, target, moment };
  if (target.act === 'blocked' || (target.endedBy !== null && target.money === null))
    return refuseAct(act, 'ALREADY_REVERSED');
  switch (target.outcome.kind) {
    case 'refused':
      return blocked(command, 'refusal');
    case 'settled':
    case 'held':
      return reverseClaim(state, act, target);
    case 'captured':
      return reverseClaim(state, act, state.claim(target.outcome.targetId));
    case 'refunded':
      return reverseRefund(state, act, target.outcome);
    case 'released':
    case 'reversed':
    case 'blocked':
      return refuseAct(act, 'REVERSE_NOT_ALLOWED', target.act);
  }
}

function blocked(command: ReverseCommand, found: 'nothing' | 'refusal'): DecisionOutcome {
  const { claimId, targetId, personId, institutionCode, contentHashes, treatmentRegion, insuredRegion } = command;
  const basis = { claimId, targetId, personId, institutionCode, contentHashes };
  return { kind: 'blocked', ...basis, found, treatmentRegion, insuredRegion };
}
