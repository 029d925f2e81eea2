import type { ClaimFacts, DecisionOutcome, RefusedFacts } from '@medclear/domain';
import type { Decision as WireDecision } from '../../../../schemas/types/decision';
import { fromWireFact, toWireFact } from './fact-branch';
import { fromWireUsage, toWireUsage } from './person-usage';

type WireOutcome = WireDecision['outcome'];

/** Names the outcome's branch; of a settlement only the usage is turned. */
export function toWireOutcome(outcome: DecisionOutcome): WireOutcome {
  switch (outcome.kind) {
    case 'settled':
      return { 'medclear.Settled': { ...outcome, usage: toWireUsage(outcome.usage) } };
    case 'refused':
      return { 'medclear.Refused': { ...outcome, facts: toWireFacts(outcome.facts) } };
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
      return { 'medclear.FactRegistered': { command: toWireFact(outcome.command) } };
    case 'parked':
      return { 'medclear.Parked': outcome };
    case 'quarantined':
      return { 'medclear.Quarantined': outcome };
    default:
      throw new TypeError(`${outcome.kind} has no schema yet`);
  }
}

/** Turns the branch that was read into the outcome; what lies inside is used as it was read. */
export function fromWireOutcome(wire: WireOutcome): DecisionOutcome {
  if ('medclear.Settled' in wire) {
    const settled = wire['medclear.Settled'];
    return { kind: 'settled', ...settled, usage: fromWireUsage(settled.usage), superseded: [] };
  }
  if ('medclear.Refused' in wire) return { kind: 'refused', act: 'settle', ...wire['medclear.Refused'] };
  if ('medclear.Conflicted' in wire) return { kind: 'conflicted', ...wire['medclear.Conflicted'] };
  if ('medclear.Repeated' in wire) return { kind: 'repeated', ...wire['medclear.Repeated'] };
  if ('medclear.PersonRegistered' in wire) {
    const { command, ...credited } = wire['medclear.PersonRegistered'];
    return { kind: 'person-registered', command: { kind: 'register-person', ...command }, ...credited, superseded: [] };
  }
  if ('medclear.RegionPairOpened' in wire) {
    const { command } = wire['medclear.RegionPairOpened'];
    return { kind: 'region-pair-opened', command: { kind: 'open-region-pair', ...command } };
  }
  if ('medclear.FactRegistered' in wire) {
    return { kind: 'fact-registered', command: fromWireFact(wire['medclear.FactRegistered'].command), superseded: [] };
  }
  if ('medclear.FundQuotaAdded' in wire) return { kind: 'fund-quota-added', ...wire['medclear.FundQuotaAdded'] };
  if ('medclear.Parked' in wire) return { kind: 'parked', ...wire['medclear.Parked'] };
  return { kind: 'quarantined', ...wire['medclear.Quarantined'] };
}

function toWireFacts(facts: RefusedFacts): ClaimFacts {
  const { business, visitDate } = facts;
  if (business === null || visitDate === null) throw new TypeError('a refused act has no schema yet');
  return { ...facts, business, visitDate };
}
