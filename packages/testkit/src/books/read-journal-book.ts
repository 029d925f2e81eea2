import { decodeDecision } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import type { BookEntry } from './book';
import type { DecidedClaims } from './compare-receipts';
import { paidLegs } from './paid-legs';
import { toldByDecision } from './told-by-decision';
import type { ToldOfClaim } from './told-by-decision';

/** A record of a province's journal that its chain accepts. */
export interface JournalRecord {
  readonly offset: number;
  readonly value: Buffer;
}

/** What one journal says: the money that funds have paid and not been given back, and how many decisions of each kind there are. */
export interface JournalBook {
  readonly entries: readonly BookEntry[];
  readonly settledClaimIds: ReadonlySet<string>;
  readonly decisionsByKind: ReadonlyMap<string, number>;
  /** What institutions may have been told, by claim id. */
  readonly decidedClaims: DecidedClaims;
}

/**
 * Sums up the accepted decisions of one province's journal.
 *
 * @param insuredProvince whose journal it is
 * @throws UnreadableRecord on a record that is no decision
 */
export async function readJournalBook(
  insuredProvince: ProvinceCode,
  accepted: AsyncIterable<JournalRecord> | Iterable<JournalRecord>,
): Promise<JournalBook> {
  const entries: BookEntry[] = [];
  const settledClaimIds = new Set<string>();
  const decisionsByKind = new Map<string, number>();
  const decidedClaims = new Map<string, readonly ToldOfClaim[]>();
  for await (const { value } of accepted) {
    const { outcome } = decodeDecision(value).decision;
    decisionsByKind.set(outcome.kind, (decisionsByKind.get(outcome.kind) ?? 0) + 1);
    const told = toldByDecision(outcome);
    if (told !== null && 'claimId' in outcome)
      decidedClaims.set(outcome.claimId, [...(decidedClaims.get(outcome.claimId) ?? []), told]);
    if (outcome.kind === 'settled') settledClaimIds.add(outcome.claimId);
    entries.push(...paidLegs(outcome).map(({ fund, amountFen }) => ({ insuredProvince, fund, amountFen })));
  }
  return { entries, settledClaimIds, decisionsByKind, decidedClaims };
}
