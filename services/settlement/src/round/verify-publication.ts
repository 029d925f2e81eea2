import { readDecisionLink } from '@medclear/contracts';
import type { ProvinceCode, ProvinceHead } from '@medclear/domain';
import { createChainReader } from '@medclear/platform';
import type { Journal } from '../journal/journal';

/** What an acknowledgement says about one province's batch. */
export type Verification =
  | { readonly kind: 'expected' }
  | { readonly kind: 'behind-others'; readonly acknowledgedOffset: number }
  | { readonly kind: 'in-doubt' }
  | { readonly kind: 'journal-shrank' };

export type NextStep =
  | { readonly kind: 'tell' }
  | { readonly kind: 'read-journal'; readonly toOffset: number }
  | { readonly kind: 'take-over' }
  | { readonly kind: 'stop-province'; readonly reason: string };

/** Compares where a batch was put with where it had to be put; null is a send without an answer. */
export function verifyPublication(expectedOffset: number, acknowledgedOffset: number | null): Verification {
  if (acknowledgedOffset === null || acknowledgedOffset < 0) return { kind: 'in-doubt' };
  if (acknowledgedOffset === expectedOffset) return { kind: 'expected' };
  if (acknowledgedOffset < expectedOffset) return { kind: 'journal-shrank' };
  return { kind: 'behind-others', acknowledgedOffset };
}

/** What follows from a verification. */
export function nextStep(answer: Verification): NextStep {
  switch (answer.kind) {
    case 'expected':
      return { kind: 'tell' }; // our records are next in the journal: reply, and apply them with the next load
    case 'behind-others':
      return { kind: 'read-journal', toOffset: answer.acknowledgedOffset }; // somebody else has written
    case 'in-doubt':
      return { kind: 'take-over' }; // the send may or may not have landed: start again from the store's head
    case 'journal-shrank':
      return { kind: 'stop-province', reason: 'the journal lost records that were acknowledged' };
  }
}

export interface OthersRecords {
  readonly province: ProvinceCode;
  /** The head before our batch. */
  readonly head: ProvinceHead;
  readonly fromOffset: number;
  readonly toOffset: number;
}

/** True when no reader accepts any of the records that others put before ours, so that ours are the ones that chain. */
export async function areOthersIgnored(journal: Journal, others: OthersRecords): Promise<boolean> {
  const chain = createChainReader(others.head, readDecisionLink);
  for await (const records of journal.read(others.province, others.fromOffset, others.toOffset))
    for (const record of records) if (chain.accept(record) === 'accepted') return false;
  return true;
}
