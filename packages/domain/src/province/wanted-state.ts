import type { Command, UnreadableCommand } from './command';
import { FUND_CODES } from './documents';
import { regionPairKey } from './region-pair-key';
import type { WantedState } from './state';

const NOTHING: WantedState = { funds: [], persons: [], claims: [], regionPairs: [] };

/** Names what a command touches, so that the store can load it before the command is decided. */
export function wantedState(command: Command | UnreadableCommand): WantedState {
  switch (command.kind) {
    case 'settle': {
      const pair = regionPairKey(command.insuredRegion, command.treatmentRegion, command.business);
      return { funds: FUND_CODES, persons: [command.personId], claims: [command.claimId], regionPairs: [pair] };
    }
    case 'register-person':
      return { ...NOTHING, funds: ['personal-account'], persons: [command.personId] };
    case 'open-region-pair':
      return {
        ...NOTHING,
        regionPairs: [regionPairKey(command.insuredRegion, command.treatmentRegion, command.business)],
      };
    case 'add-fund-quota':
      return { ...NOTHING, funds: [command.fund] };
    case 'unreadable':
      return NOTHING;
  }
}
