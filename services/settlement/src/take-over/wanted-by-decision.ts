import { NOTHING_WANTED } from '@medclear/domain';
import type { Decision, WantedState } from '@medclear/domain';

/** Names what `evolve` looks at when it makes state of a recorded decision. */
export function wantedByDecision({ outcome }: Decision): WantedState {
  switch (outcome.kind) {
    case 'settled':
      return { ...NOTHING_WANTED, funds: outcome.legs.map(({ fund }) => fund), persons: [outcome.personId] };
    case 'person-registered':
      return { ...NOTHING_WANTED, funds: ['personal-account'], persons: [outcome.command.personId] };
    case 'fact-registered':
      return 'personId' in outcome.command
        ? { ...NOTHING_WANTED, persons: [outcome.command.personId] }
        : NOTHING_WANTED;
    case 'fund-quota-added':
      return { ...NOTHING_WANTED, funds: [outcome.fund] };
    case 'held':
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed':
    case 'blocked':
    case 'ticked':
    case 'month-closed':
    case 'aged-out':
    case 'fund-rule-set':
      throw new TypeError(`${outcome.kind} is not replayed yet`);
    case 'operator-refused':
    case 'refused':
    case 'conflicted':
    case 'repeated':
    case 'region-pair-opened':
    case 'parked':
    case 'quarantined':
      return NOTHING_WANTED;
  }
}
