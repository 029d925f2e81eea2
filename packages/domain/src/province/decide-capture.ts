import { businessDateOf } from '../ids/business-date';
import type { CaptureCommand } from './act-command';
import { actEffects, personOf, refuseAct } from './act-case';
import type { ActCase } from './act-case';
import { chooseLines, claimLines } from './choose-lines';
import type { ClaimLine } from './choose-lines';
import type { DecisionOutcome } from './decision';
import { objectToHold } from './object-to-hold';
import { billAnswerOf } from './open-hold';
import { refused } from './refuse';
import type { StateView } from './state';
import { sumShares } from './sum-shares';

/** Decides a capture: the named lines are taken exactly as they were quoted, the rest is given back at once. */
export function decideCapture(state: StateView, act: ActCase<CaptureCommand>): DecisionOutcome {
  const { command, target } = act;
  const objection = objectToHold(target);
  if (objection !== null) return refuseAct(act, objection.code, objection.detail);
  const lines = claimLines(target);
  if (command.lineNumbers === null) return captured(state, act, lines, []);
  const chosen = chooseLines(lines, command.lineNumbers, 'LINE_NOT_HELD', () => null);
  if (!chosen.ok) return refused(command, chosen.refusal, target);
  const isChosen = ({ share }: ClaimLine): boolean => chosen.numbers.has(share.lineNumber);
  return captured(
    state,
    act,
    lines.filter(isChosen),
    lines.filter((line) => !isChosen(line)),
  );
}

function captured(
  state: StateView,
  act: ActCase<CaptureCommand>,
  taken: readonly ClaimLine[],
  rest: readonly ClaimLine[],
): DecisionOutcome {
  const { command, target, moment } = act;
  const answer = billAnswerOf(target);
  const shares = taken.map(({ share }) => share);
  const given = sumShares(
    answer,
    rest.map(({ share }) => share),
  );
  const restNumbers = new Set(rest.map(({ share }) => share.lineNumber));
  const lines = answer.lines.map(({ lineNumber }) => (restNumbers.has(lineNumber) ? 'released' : 'captured'));
  const effects = actEffects(act, {
    original: target,
    shares,
    sum: sumShares(answer, shares),
    moved: given.movement,
    state: 'settled',
    lines: rest.length === 0 ? null : lines,
    accountBalanceAfterFen: personOf(state, command).accountBalanceFen + given.movement.accountFen,
  });
  const money = { ...effects.money, businessDate: businessDateOf(moment.clockMs) };
  return { kind: 'captured', targetId: target.claimId, released: given.legs, ...effects, money };
}
