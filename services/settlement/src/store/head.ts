import type { ProvinceHead } from '@medclear/domain';
import { genesisPosition } from '@medclear/platform';

/** Where every province begins: before the first record of its journal, with the clock at zero. */
export function genesisHead(decisionsTopic: string): ProvinceHead {
  return { clockMs: 0, ...genesisPosition(decisionsTopic) };
}

/** The hash that a store must show for its head to be this one: none before the first decision. */
export function storedHashOf(head: ProvinceHead): string {
  return head.journalOffset < 0 ? '' : head.hash;
}
