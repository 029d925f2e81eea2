import type { RegionCode } from '../ids/brands';
import type { Command, SettleCommand, UnreadableCommand } from './command';
import { FUND_CODES } from './documents';
import { pooledPairKey } from './pooled-pair-key';
import { regionPairKey } from './region-pair-key';
import { NOTHING_WANTED } from './state';
import type { WantedState } from './state';

/** Names what a command touches, so that the store can load it before the command is decided. */
export function wantedState(command: Command | UnreadableCommand): WantedState {
  switch (command.kind) {
    case 'settle':
      return wantedBySettle(command);
    case 'register-person':
      return { ...NOTHING_WANTED, funds: ['personal-account'], persons: [command.personId] };
    case 'open-region-pair':
      return {
        ...NOTHING_WANTED,
        regionPairs: [regionPairKey(command.insuredRegion, command.treatmentRegion, command.business)],
      };
    case 'add-fund-quota':
      return { ...NOTHING_WANTED, funds: [command.fund] };
    case 'register-issuer':
      return { ...NOTHING_WANTED, issuers: [command.issuerRegion] };
    case 'open-institution':
      return { ...NOTHING_WANTED, institutions: [command.institutionCode] };
    case 'unreadable':
      return NOTHING_WANTED;
    default:
      return { ...NOTHING_WANTED, persons: [command.personId] };
  }
}

function wantedBySettle(command: SettleCommand): WantedState {
  const { insuredRegion, cardIssuerRegion } = command;
  const ofInsured = pairsWith(command, insuredRegion);
  const hasOtherIssuer = cardIssuerRegion !== null && cardIssuerRegion !== insuredRegion;
  return {
    funds: FUND_CODES,
    persons: [command.personId],
    claims: [command.claimId],
    regionPairs: hasOtherIssuer ? [...ofInsured, ...pairsWith(command, cardIssuerRegion)] : ofInsured,
    institutions: [command.institutionCode],
    issuers: cardIssuerRegion === null ? [] : [cardIssuerRegion],
  };
}

function pairsWith({ treatmentRegion, business, visitDate }: SettleCommand, region: RegionCode): readonly string[] {
  const exact = regionPairKey(region, treatmentRegion, business);
  const pooled = pooledPairKey(region, treatmentRegion, business, visitDate);
  return exact === pooled ? [exact] : [exact, pooled];
}
