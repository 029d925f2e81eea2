import type { LoggedCommand, RegisterPersonCommand } from './command';
import type { Decision, DecisionOutcome } from './decision';
import { decideSettle } from './decide-settle';
import type { StateView } from './state';
import { InvariantViolation } from '../invariant';
import { ZERO_FEN } from '../money/fen';

/**
 * Decides one command of a province's log; every command makes exactly one decision, which carries every effect.
 *
 * @param state the state before the command
 * @returns pure data; the clock is the later of the clock so far and the record's append time
 * @throws InvariantViolation on a bug: nothing has been written then
 */
export function decide(state: StateView, command: LoggedCommand): Decision {
  const clockMs = Math.max(state.clockMs, command.appendedAtMs);
  return {
    commandOffset: command.commandOffset,
    clockMs,
    reply: command.reply,
    outcome: outcomeOf(state, command, clockMs),
  };
}

function outcomeOf(state: StateView, { content, commandOffset }: LoggedCommand, clockMs: number): DecisionOutcome {
  switch (content.kind) {
    case 'settle':
      return decideSettle(state, content, { clockMs, commandOffset });
    case 'register-person':
      return registerPerson(state, content);
    case 'open-region-pair':
      return { kind: 'region-pair-opened', command: content };
    case 'add-fund-quota':
      return { kind: 'fund-quota-added', fund: content.fund, amountFen: content.amountFen };
    case 'hold':
    case 'capture':
    case 'release':
    case 'refund':
    case 'reverse':
    case 'tick':
    case 'close-month':
    case 'age-out':
    case 'set-fund-rule':
      throw new InvariantViolation(`${content.kind} is not decided yet`);
    case 'unreadable':
      return { kind: 'parked', reason: content.reason };
    default:
      return { kind: 'fact-registered', command: content, superseded: [] };
  }
}

function registerPerson(state: StateView, command: RegisterPersonCommand): DecisionOutcome {
  const isKnown = state.person(command.personId)?.isRegistered ?? false;
  return {
    kind: 'person-registered',
    command,
    creditedFen: isKnown ? ZERO_FEN : command.openingAccountFen,
    creditedFamilyFen: isKnown ? ZERO_FEN : command.openingFamilyFen,
    superseded: [],
  };
}
