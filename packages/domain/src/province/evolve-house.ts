import type { ActOutcome } from './act-outcome';
import type { Decision, DecisionOutcome } from './decision';
import { monthClosedChange, tickedChange } from './evolve-operator';
import { factChange, registeredChange } from './evolve-registry';
import { funded, ruled } from './fund-movement';
import { regionPairKey } from './region-pair-key';
import { NO_CHANGE } from './state';
import type { StateChange, StateView } from './state';

/** What is no institution's claim: the registry's, the operator's and the log's own. */
export type HouseOutcome = Exclude<DecisionOutcome, ActOutcome | { readonly kind: 'settled' | 'refused' }>;

/** Makes state of a decision that is no institution's claim; throws InvariantViolation when it does not fit the state before it. */
export function evolveHouse(state: StateView, outcome: HouseOutcome, decision: Decision): StateChange {
  switch (outcome.kind) {
    case 'person-registered':
      return registeredChange(state, outcome, decision);
    case 'fact-registered':
      return factChange(state, outcome, decision);
    case 'region-pair-opened': {
      const { insuredRegion, treatmentRegion, business, openFrom, openUntil } = outcome.command;
      const key = regionPairKey(insuredRegion, treatmentRegion, business);
      return { ...NO_CHANGE, regionPairs: [{ key, document: { openFrom, openUntil } }] };
    }
    case 'fund-quota-added':
      return { ...NO_CHANGE, funds: [funded(outcome.fund, outcome.amountFen)] };
    case 'ticked':
      return tickedChange(state, outcome, decision);
    case 'month-closed':
      return monthClosedChange(state, outcome.month);
    case 'aged-out':
      return { ...NO_CHANGE, forgotten: outcome.claims };
    case 'fund-rule-set': {
      const { fund, limitFen, alarmBelowFen } = outcome;
      return { ...NO_CHANGE, funds: [ruled(fund, { limitFen, alarmBelowFen })] };
    }
    case 'operator-refused':
    case 'conflicted':
    case 'repeated':
    case 'parked':
    case 'quarantined':
      return NO_CHANGE;
  }
}
