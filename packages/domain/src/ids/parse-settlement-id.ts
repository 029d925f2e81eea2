import type { RegionCode, SettlementId } from './brands';
import { parseOpaqueText } from './opaque-text';
import type { Parsed } from './parsed';

/** Reads a settlement id of any issuer: 1 to 30 printable characters without blanks. */
export function parseSettlementId(text: string): Parsed<SettlementId> {
  return parseOpaqueText(text) as Parsed<SettlementId>;
}

/** What tells two settlements apart everywhere: `360100/3601002026...`. */
export function settlementKey(issuer: RegionCode, settlementId: SettlementId): string {
  return `${issuer}/${settlementId}`;
}
