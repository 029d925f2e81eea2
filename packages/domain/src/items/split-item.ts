import { rejected } from '../ids/parsed';
import type { Parsed } from '../ids/parsed';
import { invariant } from '../invariant';
import { BASIS_POINTS_PER_ONE, basisPoints } from '../money/basis-points';
import { fen, ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { HospitalLevel } from '../province/command';
import type { CatalogueEntry } from './catalogue';
import { divideProductHalfUp } from './divide-half-up';
import type { ItemSplit, SplitLine } from './item-split';

/** A line as the institution declares it. */
export interface DeclaredLine {
  readonly lineNumber: string;
  readonly itemCode: string;
  readonly quantityTenThousandths: number;
  readonly unitPriceMicroYuan: number;
  readonly amountFen: Fen;
}

/** Ten-thousandths times millionths of a yuan in one fen. */
const PRODUCT_PER_FEN = 100_000_000;
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER - PRODUCT_PER_FEN;
const LARGEST_DIFFERENCE_FEN = 1;
/** The national charge category of what belongs to no other. */
const OTHER_CHARGES = '14';
const SELF_PAID_SHARE = basisPoints(BASIS_POINTS_PER_ONE);

/**
 * Splits one line by the treating place's catalogue: fully self-paid, over the ceiling, advance self-pay and in scope.
 *
 * @param line amounts in fen; quantity in ten-thousandths, price in millionths of a yuan
 * @param entry the catalogue's entry on the day; null when the item stands in none: all is self-paid
 * @returns the line, whose parts add up to its amount; a reason when the amount is not quantity x price within one fen
 */
export function splitItem(line: DeclaredLine, entry: CatalogueEntry | null, level: HospitalLevel): Parsed<SplitLine> {
  const expectedFen = divideProductHalfUp(line.quantityTenThousandths, line.unitPriceMicroYuan, PRODUCT_PER_FEN);
  if (Math.abs(expectedFen - line.amountFen) > LARGEST_DIFFERENCE_FEN) return rejected('not quantity x unit price');
  const isSelfPaid = entry === null || entry.itemClass === 'C' || entry.advanceShareBp === SELF_PAID_SHARE;
  return { ok: true, value: isSelfPaid ? selfPaidLine(line, entry) : coveredLine(line, entry, level) };
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
  const { lineNumber, itemCode, quantityTenThousandths, unitPriceMicroYuan, amountFen } = line;
  const ceilingMicroYuan = entry.ceilingMicroYuanByLevel?.[level] ?? null;
  const overLimitFen = ceilingMicroYuan === null ? ZERO_FEN : excessFen(line, ceilingMicroYuan);
  const coveredFen = fen(amountFen - overLimitFen);
  const advanceSelfPayFen = multiplyRateHalfUp(coveredFen, entry.advanceShareBp);
  const split: SplitLine = {
    lineNumber,
    itemCode,
    quantityTenThousandths,
    unitPriceMicroYuan,
    totalFen: amountFen,
    fullySelfPaidFen: ZERO_FEN,
    overLimitFen,
    advanceSelfPayFen,
    inScopeFen: fen(coveredFen - advanceSelfPayFen),
    itemClass: entry.itemClass,
    chargeCategory: entry.chargeCategory,
    advanceShareBp: entry.advanceShareBp,
    ceilingMicroYuan,
  };
  checkItemSplit(split);
  return split;
}

/** The excess over quantity x ceiling is rounded, not the ceiling's amount: half of a fen goes to the excess. */
function excessFen({ amountFen, quantityTenThousandths }: DeclaredLine, ceilingMicroYuan: number): Fen {
  const declared = amountFen * PRODUCT_PER_FEN;
  const allowed = quantityTenThousandths * ceilingMicroYuan;
  if (declared > LARGEST_EXACT || allowed > LARGEST_EXACT) {
    return exactExcessFen(BigInt(amountFen), BigInt(quantityTenThousandths) * BigInt(ceilingMicroYuan));
  }
  return declared <= allowed ? ZERO_FEN : fen(Math.floor((declared - allowed + PRODUCT_PER_FEN / 2) / PRODUCT_PER_FEN));
}

function exactExcessFen(amountFen: bigint, allowed: bigint): Fen {
  const perFen = BigInt(PRODUCT_PER_FEN);
  const excess = amountFen * perFen - allowed;
  return excess <= 0n ? ZERO_FEN : fen(Number((excess + perFen / 2n) / perFen));
}

/** Throws InvariantViolation when the four parts of a split do not add up to its total. */
export function checkItemSplit(split: ItemSplit): void {
  const partsFen = split.fullySelfPaidFen + split.overLimitFen + split.advanceSelfPayFen + split.inScopeFen;
  invariant(partsFen === split.totalFen, 'the four parts of a split add up to its total');
}
