import { isDeepStrictEqual } from 'node:util';
import type { Receipt } from '@medclear/contracts';
import type { ToldOfClaim } from './told-by-decision';

/** Everything that the journals let an institution be told, by claim id; a conflict adds to the original's answer. */
export type DecidedClaims = ReadonlyMap<string, readonly ToldOfClaim[]>;

export interface ReceiptComparison {
  /** Decided claims of which an institution was told what the journal says. */
  readonly told: number;
  /** Decided claims of which an institution has only been told that nobody knows yet, or that nothing was sent. */
  readonly leftWaiting: number;
  /** Decided claims without any receipt: a receipt proves telling, its absence proves nothing. */
  readonly toldUnknown: number;
  /** What was told and is not what the journal says, in words. */
  readonly contradictions: readonly string[];
}

/** A gateway says these by itself, of a message that had no effect when it said so. */
const NOT_SENT: ReadonlySet<string | null> = new Set([
  'UPSTREAM_DOWN',
  'SERVICE_OVERLOADED',
  'ROUTE_MISMATCH',
  'ELIG_REGION_NOT_OPEN',
  'ENVELOPE_INVALID',
  'CLAIM_UNKNOWN',
]);

/** Compares what institutions were told with what the journals decided: outcome, code and amounts, receipt by receipt. */
export function compareReceipts(receipts: Iterable<Receipt>, decided: DecidedClaims): ReceiptComparison {
  const heard = new Set<string>();
  const told = new Set<string>();
  const contradictions: string[] = [];
  for (const receipt of receipts) {
    const { claimId } = receipt;
    const possible = decided.get(claimId) ?? [];
    heard.add(claimId);
    if (possible.some((one) => saysTheSame(receipt, one))) told.add(claimId);
    else if (receipt.outcome !== 'left-waiting' && !NOT_SENT.has(receipt.code))
      contradictions.push(toWords(receipt, possible));
  }
  const heardOf = [...decided.keys()].filter((claimId) => heard.has(claimId)).length;
  return {
    told: told.size,
    leftWaiting: heardOf - told.size,
    toldUnknown: decided.size - heardOf,
    contradictions,
  };
}

function saysTheSame({ outcome, code, amounts }: Receipt, decided: ToldOfClaim): boolean {
  return isDeepStrictEqual(plain({ outcome, code, amounts }), plain(decided));
}

/** Values that were read from bytes have classes of their own. */
function plain({ outcome, code, amounts }: ToldOfClaim): object {
  return { outcome, code, amounts: amounts === null ? null : { ...amounts } };
}

function toWords({ claimId, gateway, outcome, code, amounts }: Receipt, possible: readonly ToldOfClaim[]): string {
  const decided = possible.length === 0 ? 'nothing' : JSON.stringify(possible);
  return `${claimId}: ${gateway} told ${JSON.stringify({ outcome, code, amounts })}, the journal decided ${decided}`;
}
