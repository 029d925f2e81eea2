import type { DecisionOutcome } from '@medclear/domain';
import type { Decision as WireDecision } from '../../../../schemas/types/decision';
import { fromWireAct, toWireAct } from './act-branch';
import { fromWireFact, toWireFact } from './fact-branch';
import { fromWireUsage, toWireUsage } from './person-usage';
import { fromWireRefusedAct, toWireRefused } from './refused-branch';

type WireOutcome = WireDecision['outcome'];

/** Names the outcome's branch; of a settlement only the usage is turned. */
export function toWireOutcome(outcome: DecisionOutcome): WireOutcome {
  switch (outcome.kind) {
    case 'settled':
      return { 'medclear.Settled': { ...outcome, usage: toWireUsage(outcome.usage) } };
    case 'refused':
      return toWireRefused(outcome);
    case 'conflicted':
      return { 'medclear.Conflicted': outcome };
    case 'repeated':
      return { 'medclear.Repeated': outcome };
    case 'person-registered':
      return { 'medclear.PersonRegistered': outcome };
    case 'region-pair-opened':
      return { 'medclear.RegionPairOpened': outcome };
    case 'fund-quota-added':
      return { 'medclear.FundQuotaAdded': outcome };
    case 'fact-registered':
      return { 'medclear.FactRegistered': { ...outcome, command: toWireFact(outcome.command) } };
    case 'parked':
      return { 'medclear.Parked': outcome };
    case 'quarantined':
      return { 'medclear.Quarantined': outcome };
    default:
      return toWireAct(outcome);
  }
}

/** Turns the branch that was read into the outcome; what lies inside is used as it was read. */
export function fromWireOutcome(wire: WireOutcome): DecisionOutcome {
  if ('medclear.Settled' in wire) {
    const settled = wire['medclear.Settled'];
    return { kind: 'settled', ...settled, usage: fromWireUsage(settled.usage) };
  }
  if ('medclear.Refused' in wire) return { kind: 'refused', act: 'settle', ...wire['medclear.Refused'] };
  if ('medclear.RefusedAct' in wire) return fromWireRefusedAct(wire['medclear.RefusedAct']);
  if ('medclear.Conflicted' in wire) return { kind: 'conflicted', ...wire['medclear.Conflicted'] };
  if ('medclear.Repeated' in wire) return { kind: 'repeated', ...wire['medclear.Repeated'] };
  return fromWireAct(wire) ?? fromWireRecorded(wire);
}

function fromWireRecorded(wire: WireOutcome): DecisionOutcome {
  if ('medclear.PersonRegistered' in wire) {
    const { command, ...registered } = wire['medclear.PersonRegistered'];
    return { kind: 'person-registered', command: { kind: 'register-person', ...command }, ...registered };
  }
  if ('medclear.RegionPairOpened' in wire) {
    const { command } = wire['medclear.RegionPairOpened'];
    return { kind: 'region-pair-opened', command: { kind: 'open-region-pair', ...command } };
  }
  if ('medclear.FactRegistered' in wire) {
    const { command, superseded } = wire['medclear.FactRegistered'];
    return { kind: 'fact-registered', command: fromWireFact(command), superseded };
  }
  if ('medclear.FundQuotaAdded' in wire) return { kind: 'fund-quota-added', ...wire['medclear.FundQuotaAdded'] };
  if ('medclear.Parked' in wire) return { kind: 'parked', ...wire['medclear.Parked'] };
  if ('medclear.Quarantined' in wire) return { kind: 'quarantined', ...wire['medclear.Quarantined'] };
  throw new TypeError('a branch of a decision has no outcome');
}
