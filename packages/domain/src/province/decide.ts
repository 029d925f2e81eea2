import { ZERO_FEN } from '../money/fen';
import type { FactCommand, LoggedCommand, RegisterPersonCommand } from './command';
import { decideAct } from './decide-act';
import { decideBill } from './decide-bill';
import { decideOperator } from './decide-operator';
import type { Decision, DecisionOutcome } from './decision';
import { openHoldIds } from './open-hold';
import type { StateView } from './state';

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
    case 'hold':
      return decideBill(state, content, { clockMs, commandOffset });
    case 'capture':
    case 'release':
    case 'refund':
    case 'reverse':
      return decideAct(state, content, { clockMs, commandOffset });
    case 'tick':
    case 'close-month':
    case 'age-out':
    case 'set-fund-rule':
      return decideOperator(state, content, clockMs);
    case 'register-person':
      return registerPerson(state, content);
    case 'open-region-pair':
      return { kind: 'region-pair-opened', command: content };
    case 'add-fund-quota':
      return { kind: 'fund-quota-added', fund: content.fund, amountFen: content.amountFen };
    case 'unreadable':
      return { kind: 'parked', reason: content.reason };
    default:
      return registerFact(state, content);
  }
}

function registerPerson(state: StateView, command: RegisterPersonCommand): DecisionOutcome {
  const known = state.person(command.personId);
  const isKnown = known?.isRegistered ?? false;
  return {
    kind: 'person-registered',
    command,
    creditedFen: isKnown ? ZERO_FEN : command.openingAccountFen,
    creditedFamilyFen: isKnown ? ZERO_FEN : command.openingFamilyFen,
    superseded: openHoldIds(known),
  };
}

function registerFact(state: StateView, command: FactCommand): DecisionOutcome {
  const superseded = 'personId' in command ? openHoldIds(state.person(command.personId)) : [];
  return { kind: 'fact-registered', command, superseded };
}
