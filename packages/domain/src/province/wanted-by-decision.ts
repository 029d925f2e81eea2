import type { Decision } from './decision';
import type { HouseOutcome } from './evolve-house';
import { FUND_CODES } from './documents';
import { NOTHING_WANTED } from './state';
import type { WantedState } from './state';

/** Names what `evolve` looks at when it makes state of a recorded decision. */
export function wantedByDecision({ outcome }: Decision): WantedState {
  switch (outcome.kind) {
    case 'settled':
    case 'held':
      return { ...NOTHING_WANTED, funds: FUND_CODES, persons: [outcome.personId] };
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed': {
      const { personId, originalId, targetId } = outcome;
      return { ...NOTHING_WANTED, funds: FUND_CODES, persons: [personId], claims: [originalId, targetId] };
    }
    case 'blocked':
    case 'refused':
      return NOTHING_WANTED;
    default:
      return wantedByHouse(outcome);
  }
}

function wantedByHouse(outcome: HouseOutcome): WantedState {
  switch (outcome.kind) {
    case 'ticked':
      return {
        ...NOTHING_WANTED,
        funds: FUND_CODES,
        persons: outcome.expired.map(({ personId }) => personId),
      };
    case 'person-registered':
      return { ...NOTHING_WANTED, funds: FUND_CODES, persons: [outcome.command.personId] };
    case 'fact-registered':
      return 'personId' in outcome.command
        ? { ...NOTHING_WANTED, funds: FUND_CODES, persons: [outcome.command.personId] }
        : NOTHING_WANTED;
    case 'fund-quota-added':
    case 'fund-rule-set':
      return { ...NOTHING_WANTED, funds: [outcome.fund] };
    case 'month-closed':
      return { ...NOTHING_WANTED, calendar: true };
    case 'aged-out':
    case 'operator-refused':
    case 'conflicted':
    case 'repeated':
    case 'region-pair-opened':
    case 'parked':
    case 'quarantined':
      return NOTHING_WANTED;
  }
}
