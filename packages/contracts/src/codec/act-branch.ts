import type { ActOutcome, DecisionOutcome, OperatorOutcome } from '@medclear/domain';
import type { Decision as WireDecision } from '../../../../schemas/types/decision';
import { fromWireEffects, toWireEffects } from './claim-money';
import { fromWireUsage, toWireUsage } from './person-usage';

type WireOutcome = WireDecision['outcome'];

/** Names the branch of an act's or an operator's outcome. */
export function toWireAct(outcome: ActOutcome | OperatorOutcome): WireOutcome {
  switch (outcome.kind) {
    case 'held':
      return { 'medclear.Held': { ...outcome, usage: toWireUsage(outcome.usage) } };
    case 'captured':
      return { 'medclear.Captured': toWireEffects(outcome) };
    case 'released':
      return { 'medclear.Released': toWireEffects(outcome) };
    case 'refunded':
      return { 'medclear.Refunded': toWireEffects(outcome) };
    case 'reversed':
      return { 'medclear.Reversed': toWireEffects(outcome) };
    case 'blocked':
      return { 'medclear.Blocked': outcome };
    case 'ticked':
      return { 'medclear.Ticked': outcome };
    case 'month-closed':
      return { 'medclear.MonthClosed': outcome };
    case 'aged-out':
      return { 'medclear.AgedOut': outcome };
    case 'fund-rule-set':
      return { 'medclear.FundRuleSet': outcome };
    case 'operator-refused':
      return { 'medclear.OperatorRefused': outcome };
  }
}

/** Turns the branch of an act into the outcome; null for any other branch. */
export function fromWireAct(wire: WireOutcome): DecisionOutcome | null {
  if ('medclear.Held' in wire) {
    const held = wire['medclear.Held'];
    return { kind: 'held', ...held, usage: fromWireUsage(held.usage) };
  }
  if ('medclear.Captured' in wire) return { kind: 'captured', ...fromWireEffects(wire['medclear.Captured']) };
  if ('medclear.Released' in wire) return { kind: 'released', ...fromWireEffects(wire['medclear.Released']) };
  if ('medclear.Refunded' in wire) return { kind: 'refunded', ...fromWireEffects(wire['medclear.Refunded']) };
  if ('medclear.Reversed' in wire) return { kind: 'reversed', ...fromWireEffects(wire['medclear.Reversed']) };
  if ('medclear.Blocked' in wire) return { kind: 'blocked', ...wire['medclear.Blocked'] };
  return fromWireOperator(wire);
}

function fromWireOperator(wire: WireOutcome): OperatorOutcome | null {
  if ('medclear.Ticked' in wire) return { kind: 'ticked', ...wire['medclear.Ticked'] };
  if ('medclear.MonthClosed' in wire) return { kind: 'month-closed', ...wire['medclear.MonthClosed'] };
  if ('medclear.AgedOut' in wire) return { kind: 'aged-out', ...wire['medclear.AgedOut'] };
  if ('medclear.FundRuleSet' in wire) return { kind: 'fund-rule-set', ...wire['medclear.FundRuleSet'] };
  if ('medclear.OperatorRefused' in wire) return { kind: 'operator-refused', ...wire['medclear.OperatorRefused'] };
  return null;
}
