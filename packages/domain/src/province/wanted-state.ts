import type { RegionCode } from '../ids/brands';
import type { ActCommand } from './act-command';
import type { BillCommand, ClaimCommand, Command, UnreadableCommand } from './command';
import { FUND_CODES } from './documents';
import { MOST_CLAIMS_A_COMMAND } from './operator-command';
import type { TickCommand } from './operator-command';
import { pooledPairKey } from './pooled-pair-key';
import { regionPairKey } from './region-pair-key';
import { NOTHING_WANTED } from './state';
import type { WantedState } from './state';

/** Names what a command touches, so that the store can load it before the command is decided. */
export function wantedState(command: Command | UnreadableCommand): WantedState {
  switch (command.kind) {
    case 'settle':
    case 'hold':
      return wantedByBill(command);
    case 'capture':
    case 'release':
    case 'refund':
    case 'reverse':
      return wantedByAct(command);
    default:
      return wantedByHouse(command);
  }
}

function wantedByHouse(command: Exclude<Command, ClaimCommand> | UnreadableCommand): WantedState {
  switch (command.kind) {
    case 'open-region-pair':
      return {
        ...NOTHING_WANTED,
        regionPairs: [regionPairKey(command.insuredRegion, command.treatmentRegion, command.business)],
      };
    case 'add-fund-quota':
    case 'set-fund-rule':
      return { ...NOTHING_WANTED, funds: [command.fund] };
    case 'register-issuer':
      return { ...NOTHING_WANTED, issuers: [command.issuerRegion] };
    case 'open-institution':
      return { ...NOTHING_WANTED, institutions: [command.institutionCode] };
    case 'tick':
      return wantedByTick(command);
    case 'age-out':
      return { ...NOTHING_WANTED, claims: command.claims.slice(0, MOST_CLAIMS_A_COMMAND) };
    case 'close-month':
      return { ...NOTHING_WANTED, calendar: true };
    case 'unreadable':
      return NOTHING_WANTED;
    default:
      return { ...NOTHING_WANTED, funds: FUND_CODES, persons: [command.personId] };
  }
}

function wantedByBill(command: BillCommand): WantedState {
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
    calendar: false,
  };
}

function wantedByAct({ kind, claimId, targetId, personId }: ActCommand): WantedState {
  return {
    ...NOTHING_WANTED,
    funds: FUND_CODES,
    persons: [personId],
    claims: [claimId, targetId],
    calendar: kind === 'reverse',
  };
}

function wantedByTick({ due }: TickCommand): WantedState {
  const looked = due.slice(0, MOST_CLAIMS_A_COMMAND);
  return {
    ...NOTHING_WANTED,
    funds: FUND_CODES,
    persons: looked.map(({ personId }) => personId),
    claims: looked.map(({ claimId }) => claimId),
  };
}

function pairsWith({ treatmentRegion, business, visitDate }: BillCommand, region: RegionCode): readonly string[] {
  const exact = regionPairKey(region, treatmentRegion, business);
  const pooled = pooledPairKey(region, treatmentRegion, business, visitDate);
  return exact === pooled ? [exact] : [exact, pooled];
}
