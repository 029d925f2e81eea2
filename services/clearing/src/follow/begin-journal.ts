import { genesisPosition } from '@medclear/platform';
import { createFollowedJournal } from './followed-journal';
import type { FollowedJournal } from './followed-journal';
import type { FollowParts } from './follow-parts';
import { PartAway } from './part-away';

const from = async <Value>(part: string, asked: Promise<Value>): Promise<Value> =>
  asked.catch((cause: unknown) => {
    throw new PartAway(part, cause);
  });

/** Begins a journal at its position in the books; a journal that ends before it has lost records; throws PartAway. */
export async function beginJournal(
  { ledger, source, provinceOf }: FollowParts,
  topic: string,
): Promise<FollowedJournal | 'records-missing'> {
  const province = provinceOf(topic);
  if (province === null) throw new Error(`${topic} is not the journal of a province`);
  const position = (await from('PostgreSQL', ledger.open([{ province, genesis: genesisPosition(topic) }]))).get(
    province,
  );
  if (position === undefined) throw new Error(`the books have no position of ${province}`);
  const isShorter = (await from('Kafka', source.endOffset(topic))) <= position.journalOffset;
  return isShorter ? 'records-missing' : createFollowedJournal(province, position);
}
