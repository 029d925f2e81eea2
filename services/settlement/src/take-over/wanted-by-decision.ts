import type { Decision, WantedState } from '@medclear/domain';

const NOTHING: WantedState = { funds: [], persons: [], claims: [], regionPairs: [] };

/** Names what `evolve` looks at when it makes state of a recorded decision. */
export function wantedByDecision({ outcome }: Decision): WantedState {
  switch (outcome.kind) {
    case 'settled':
      return { ...NOTHING, funds: outcome.legs.map(({ fund }) => fund), persons: [outcome.personId] };
    case 'person-registered':
      return { ...NOTHING, funds: ['personal-account'], persons: [outcome.command.personId] };
    case 'fund-quota-added':
      return { ...NOTHING, funds: [outcome.fund] };
    case 'refused':
    case 'conflicted':
    case 'repeated':
    case 'region-pair-opened':
    case 'parked':
    case 'quarantined':
      return NOTHING;
  }
}
