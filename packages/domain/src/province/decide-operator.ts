import { businessDateOf } from '../ids/business-date';
import type { ClaimId } from '../ids/brands';
import type { DecisionOutcome } from './decision';
import { MONTHS_REMEMBERED } from './is-message-too-old';
import { monthOf } from './is-month-closed';
import { MOST_CLAIMS_A_COMMAND } from './operator-command';
import type {
  AgeOutCommand,
  CloseMonthCommand,
  DueHold,
  OperatorCommand,
  SetFundRuleCommand,
  TickCommand,
} from './operator-command';
import { shiftMonths } from './shift-months';
import type { StateView } from './state';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Decides what the house or an operator appends; what is not due is left alone. */
export function decideOperator(state: StateView, command: OperatorCommand, clockMs: number): DecisionOutcome {
  switch (command.kind) {
    case 'tick':
      return { kind: 'ticked', expired: expiredOf(state, command, clockMs) };
    case 'close-month':
      return closeMonth(command, clockMs);
    case 'age-out':
      return { kind: 'aged-out', claims: agedOf(state, command, clockMs) };
    case 'set-fund-rule':
      return setRule(command);
  }
}

/** Open holds whose time has run out by the log's clock, each once. */
function expiredOf(state: StateView, { due }: TickCommand, clockMs: number): readonly DueHold[] {
  const seen = new Set<ClaimId>();
  return due.slice(0, MOST_CLAIMS_A_COMMAND).filter(({ claimId, personId }) => {
    const claim = state.claim(claimId);
    const expiresAtMs = claim?.money?.expiresAtMs ?? null;
    if (seen.has(claimId) || claim?.personId !== personId || expiresAtMs === null) return false;
    seen.add(claimId);
    return expiresAtMs <= clockMs;
  });
}

function closeMonth({ month }: CloseMonthCommand, clockMs: number): DecisionOutcome {
  if (!MONTH.test(month)) return { kind: 'operator-refused', refusal: { code: 'ENVELOPE_INVALID', detail: 'month' } };
  if (month >= monthOf(businessDateOf(clockMs)))
    return { kind: 'operator-refused', refusal: { code: 'MONTH_NOT_OVER', detail: month } };
  return { kind: 'month-closed', month };
}

/** Claims that have not changed for as long as they are remembered; an open hold never ages. */
function agedOf(state: StateView, { claims }: AgeOutCommand, clockMs: number): readonly ClaimId[] {
  const oldest = shiftMonths(businessDateOf(clockMs), -MONTHS_REMEMBERED);
  const asked = new Set(claims.slice(0, MOST_CLAIMS_A_COMMAND));
  return [...asked].filter((claimId) => {
    const claim = state.claim(claimId);
    return claim !== null && claim.money?.state !== 'held' && businessDateOf(claim.changedAtMs) < oldest;
  });
}

function setRule({ fund, limitFen, alarmBelowFen, whenShort }: SetFundRuleCommand): DecisionOutcome {
  const overdraftFen = whenShort.kind === 'overdraw' ? whenShort.overdraftFen : 0;
  return { kind: 'fund-rule-set', fund, limitFen: limitFen - overdraftFen, alarmBelowFen };
}
