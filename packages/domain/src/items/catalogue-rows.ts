import { basisPoints } from '../money/basis-points';
import type { CatalogueEntry } from './catalogue';
import type { ItemClass } from './item-split';

const MICRO_YUAN_PER_FEN = 10_000;

/** One item of a catalogue in short: share in basis points, ceilings in fen for the levels 1, 2 and 3. */
export type CatalogueRow = readonly [
  itemCode: string,
  zh: string,
  en: string,
  itemClass: ItemClass,
  advanceShareBp: number,
  chargeCategory: string,
  more?: {
    readonly ceilingsFen?: readonly [level1: number, level2: number, level3: number];
    readonly isLimitedUse?: true;
  },
];

/** Spells the rows of a catalogue out. */
export function catalogueEntries(rows: readonly CatalogueRow[]): readonly CatalogueEntry[] {
  return rows.map(([itemCode, zh, en, itemClass, advanceShareBp, chargeCategory, more]) => ({
    itemCode,
    zh,
    en,
    itemClass,
    advanceShareBp: basisPoints(advanceShareBp),
    ceilingMicroYuanByLevel: more?.ceilingsFen === undefined ? null : microYuanByLevel(more.ceilingsFen),
    chargeCategory,
    isLimitedUse: more?.isLimitedUse === true,
  }));
}

/** The rows of an earlier version with the rows of a notice: a code that stands in both is replaced. */
export function amendedRows(rows: readonly CatalogueRow[], notice: readonly CatalogueRow[]): readonly CatalogueRow[] {
  const replaced = new Set(notice.map(([itemCode]) => itemCode));
  return [...rows.filter(([itemCode]) => !replaced.has(itemCode)), ...notice];
}

function microYuanByLevel([level1, level2, level3]: readonly [number, number, number]) {
  return { 1: level1 * MICRO_YUAN_PER_FEN, 2: level2 * MICRO_YUAN_PER_FEN, 3: level3 * MICRO_YUAN_PER_FEN };
}
