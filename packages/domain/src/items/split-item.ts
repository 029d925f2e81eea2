import { rejected } from '../ids/parsed';
import type { Parsed } from '../ids/parsed';
import { invariant } from '../invariant';
import { BASIS_POINTS_PER_ONE, basisPoints } from '../money/basis-points';
import type { BasisPoints } from '../money/basis-points';
import { fen, ZERO_FEN } from '../money/fen';
import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { HospitalLevel } from '../province/command';
import type { CatalogueEntry } from './catalogue';
import type { DeclaredLine } from './declared-line';
import { excessOverCeilingFen } from './excess-over-ceiling';
import type { ItemSplit, SplitLine } from './item-split';
import { isQuantityTimesPrice } from './line-amount';

/** 999,999 yuan: the price that stands for "no ceiling". */
export const NO_CEILING_MICRO_YUAN = 999_999_000_000;
/** The national charge category of what belongs to no other. */
const OTHER_CHARGES = '14';
const SELF_PAID_SHARE = basisPoints(BASIS_POINTS_PER_ONE);

/**
 * Splits one line by the treating place's catalogue: fully self-paid, over the ceiling, advance self-pay and in scope.
 *
 * @param line amounts in fen; quantity in ten-thousandths, price in millionths of a yuan
 * @param entry the catalogue's entry on the day; null when the item stands in none: all is self-paid
 * @returns the line, whose parts add up to its amount; a reason when the amount is not quantity x price within one fen
 * @see packages/domain/src/items/vectors/item-split.json (cases)
 */
export function splitItem(line: DeclaredLine, entry: CatalogueEntry | null, level: HospitalLevel): Parsed<SplitLine> {
  if (!isQuantityTimesPrice(line)) return rejected('not quantity x unit price');
  const isPaidByPatient = entry === null || isSelfPaid(line, entry);
  return { ok: true, value: isPaidByPatient ? selfPaidLine(line, entry) : coveredLine(line, entry, level) };
}

/** No ceiling is looked at: class C, a share of one, or a limited-use item used otherwise. */
function isSelfPaid({ isUseCovered }: DeclaredLine, entry: CatalogueEntry): boolean {
  if (entry.itemClass === 'C' || entry.advanceShareBp === SELF_PAID_SHARE) return true;
  return entry.isLimitedUse && isUseCovered === false;
}

function selfPaidLine(line: DeclaredLine, entry: CatalogueEntry | null): SplitLine {
  const { lineNumber, itemCode, quantityTenThousandths, unitPriceMicroYuan, amountFen } = line;
  return {
    lineNumber,
    itemCode,
    quantityTenThousandths,
    unitPriceMicroYuan,
    totalFen: amountFen,
    fullySelfPaidFen: amountFen,
    overLimitFen: ZERO_FEN,
    advanceSelfPayFen: ZERO_FEN,
    inScopeFen: ZERO_FEN,
    itemClass: entry?.itemClass ?? 'C',
    chargeCategory: entry?.chargeCategory ?? OTHER_CHARGES,
    advanceShareBp: SELF_PAID_SHARE,
    ceilingMicroYuan: null,
  };
}

function coveredLine(line: DeclaredLine, entry: CatalogueEntry, level: HospitalLevel): SplitLine {
  const { lineNumber, itemCode, quantityTenThousandths, unitPriceMicroYuan } = line;
  const { itemClass, chargeCategory, advanceShareBp } = entry;
  const ceilingMicroYuan = ceilingOf(entry, level);
  const parts = coveredParts(line, ceilingMicroYuan, advanceShareBp);
  return {
    lineNumber,
    itemCode,
    quantityTenThousandths,
    unitPriceMicroYuan,
    totalFen: parts.totalFen,
    fullySelfPaidFen: parts.fullySelfPaidFen,
    overLimitFen: parts.overLimitFen,
    advanceSelfPayFen: parts.advanceSelfPayFen,
    inScopeFen: parts.inScopeFen,
    itemClass,
    chargeCategory,
    advanceShareBp,
    ceilingMicroYuan,
  };
}

function ceilingOf({ ceilingMicroYuanByLevel }: CatalogueEntry, level: HospitalLevel): number | null {
  const ceiling = ceilingMicroYuanByLevel?.[level] ?? NO_CEILING_MICRO_YUAN;
  return ceiling === NO_CEILING_MICRO_YUAN ? null : ceiling;
}

/** The parts of a line that the catalogue covers, by its own terms: what is in scope is the rest, so that they add up. */
export function coveredParts(
  line: DeclaredLine,
  ceilingMicroYuan: number | null,
  advanceShareBp: BasisPoints,
): ItemSplit {
  const totalFen = line.amountFen;
  const overLimitFen = ceilingMicroYuan === null ? ZERO_FEN : excessOverCeilingFen(line, ceilingMicroYuan);
  const coveredFen = fen(totalFen - overLimitFen);
  const advanceSelfPayFen = multiplyRateHalfUp(coveredFen, advanceShareBp);
  const inScopeFen = fen(coveredFen - advanceSelfPayFen);
  const split = { totalFen, fullySelfPaidFen: ZERO_FEN, overLimitFen, advanceSelfPayFen, inScopeFen };
  checkItemSplit(split);
  return split;
}

/** Throws InvariantViolation when the four parts of a split do not add up to its total. */
export function checkItemSplit(split: ItemSplit): void {
  const partsFen = split.fullySelfPaidFen + split.overLimitFen + split.advanceSelfPayFen + split.inScopeFen;
  invariant(partsFen === split.totalFen, 'the four parts of a split add up to its total');
}
