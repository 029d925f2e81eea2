import { businessDateOf } from '../ids/business-date';
import type { ActCommand } from './act-command';
import type { ClaimDocument } from './claim-document';
import { decideCapture } from './decide-capture';
import { decideRefund } from './decide-refund';
import { decideRelease } from './decide-release';
import { decideRepeat } from './decide-repeat';
import { decideReverse } from './decide-reverse';
import type { DecisionOutcome, Refusal } from './decision';
import { isMessageTooOld } from './is-message-too-old';
import type { Moment } from './moment';
import { refused } from './refuse';
import type { StateView } from './state';

/** Decides an act on another claim: repeat, conflict, refusal, or the act with everything it moves. */
export function decideAct(state: StateView, command: ActCommand, moment: Moment): DecisionOutcome {
  const known = state.claim(command.claimId);
  if (known !== null) return decideRepeat(command, known);
  const target = state.claim(command.targetId);
  const objection = objectToAct(command, target, moment);
  if (objection !== null) return refused(command, objection, target);
  if (command.kind === 'reverse') return decideReverse(state, { command, target, moment });
  if (target === null) return refused(command, { code: 'TARGET_UNKNOWN', detail: null });
  switch (command.kind) {
    case 'capture':
      return decideCapture(state, { command, target, moment });
    case 'release':
      return decideRelease(state, { command, target, moment });
    case 'refund':
      return decideRefund(state, { command, target, moment });
  }
}

function objectToAct(command: ActCommand, target: ClaimDocument | null, { clockMs }: Moment): Refusal | null {
  if (isMessageTooOld(command.messageId, businessDateOf(clockMs))) return { code: 'MESSAGE_TOO_OLD', detail: null };
  if (command.claimId === command.targetId) return { code: 'ENVELOPE_INVALID', detail: 'targetId' };
  if (target === null) return null;
  if (target.institutionCode !== command.institutionCode) return { code: 'NOT_YOUR_CLAIM', detail: 'institution' };
  return target.personId === command.personId ? null : { code: 'NOT_YOUR_CLAIM', detail: 'person' };
}
