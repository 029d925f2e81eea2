import type { Books, Ledger, Obligation } from '@medclear/clearing';
import { readDecisionLink } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { createChainReader, genesisPosition } from '@medclear/platform';
import type { JournalRecord } from '@medclear/platform';
import type { ProvinceContents } from '@medclear/settlement';

/** What a history leaves behind, whoever has run it. */
export interface Remains {
  readonly provinces: readonly ProvinceRemains[];
  readonly books: Books;
  readonly obligations: readonly Obligation[];
}

export interface ProvinceRemains {
  readonly province: ProvinceCode;
  /** The bytes of the decisions on the chain, by command offset. */
  readonly decisions: readonly Buffer[];
  /** How many records of the journal do not chain. */
  readonly ignored: number;
  readonly contents: ProvinceContents;
}

/** The decisions of a journal that chain, from its first record on. */
export function chainOf(
  topic: string,
  records: readonly JournalRecord[],
): Omit<ProvinceRemains, 'province' | 'contents'> {
  const chain = createChainReader(genesisPosition(topic), readDecisionLink);
  const decisions = records.filter((record) => chain.accept(record) === 'accepted').map(({ value }) => value);
  return { decisions, ignored: chain.ignoredCount() };
}

export async function booksOf(ledger: Ledger): Promise<Pick<Remains, 'books' | 'obligations'>> {
  const { obligations } = await ledger.obligations();
  return { books: await ledger.books(), obligations };
}
