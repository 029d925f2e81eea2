import { rejected } from '../ids/parsed';
import type { Parsed } from '../ids/parsed';
import { BASIS_POINTS_PER_ONE, basisPoints } from '../money/basis-points';
import { fen, ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import type { DeclaredRefundLine } from './declared-line';
import type { ItemSplit, SplitLine } from './item-split';
import { isQuantityTimesPrice } from './line-amount';
import { checkItemSplit, coveredParts } from './split-item';

/** A split line that takes back; its amounts are positive, the sign is the wire's. */
export interface SplitRefundLine extends SplitLine {
  readonly direction: 'refund';
  readonly originalLineNumber: string;
}

/** What earlier refunds have left of a sale line. */
interface LineLeft extends ItemSplit {
  readonly quantityTenThousandths: number;
}

/**
 * Splits a refund line as its sale line was split: on the sale's terms, never by a newer catalogue.
 *
 * @param sale the sale line it refers to
 * @param earlier the refund lines that took back parts of it before
 * @returns the whole of what is left when all of it is taken back; a part as it would be sold alone, within what is left;
 *   a reason when it is no part of what is left
 */
export function splitRefundLine(
  refund: DeclaredRefundLine,
  sale: SplitLine,
  earlier: readonly SplitRefundLine[],
): Parsed<SplitRefundLine> {
  const left = leftOf(sale, earlier);
  const objection = objectionTo(refund, sale, left);
  if (objection !== null) return rejected(objection);
  const parts = within(left, partsAlone(refund, sale));
  checkItemSplit(parts);
  const { lineNumber, originalLineNumber, quantityTenThousandths } = refund;
  const value = {
    direction: 'refund',
    originalLineNumber,
    ...sale,
    ...parts,
    lineNumber,
    quantityTenThousandths,
  } as const;
  return { ok: true, value };
}

function leftOf(sale: SplitLine, earlier: readonly SplitRefundLine[]): LineLeft {
  const takenBack = (read: (line: SplitLine) => number): number => earlier.reduce((sum, line) => sum + read(line), 0);
  const leftFen = (part: keyof ItemSplit): Fen => fen(sale[part] - takenBack((line) => line[part]));
  return {
    quantityTenThousandths: sale.quantityTenThousandths - takenBack((line) => line.quantityTenThousandths),
    totalFen: leftFen('totalFen'),
    fullySelfPaidFen: leftFen('fullySelfPaidFen'),
    overLimitFen: leftFen('overLimitFen'),
    advanceSelfPayFen: leftFen('advanceSelfPayFen'),
    inScopeFen: leftFen('inScopeFen'),
  };
}

/** All that is left may differ from quantity x price by more than one fen, after rounded parts of it were taken back. */
function objectionTo(refund: DeclaredRefundLine, sale: SplitLine, left: LineLeft): string | null {
  if (refund.originalLineNumber !== sale.lineNumber) return 'refers to another line';
  if (refund.itemCode !== sale.itemCode) return 'another item than the original line';
  if (refund.unitPriceMicroYuan !== sale.unitPriceMicroYuan) return 'another unit price than the original line';
  if (refund.quantityTenThousandths > left.quantityTenThousandths) return 'more than is left of the original quantity';
  if (refund.amountFen > left.totalFen) return 'more than is left of the original amount';
  if (refund.quantityTenThousandths < left.quantityTenThousandths) {
    return isQuantityTimesPrice(refund) ? null : 'not quantity x unit price';
  }
  return refund.amountFen === left.totalFen ? null : 'the whole quantity without the whole amount';
}

function partsAlone(refund: DeclaredRefundLine, sale: SplitLine): ItemSplit {
  if (sale.advanceShareBp !== BASIS_POINTS_PER_ONE) {
    return coveredParts(refund, sale.ceilingMicroYuan, basisPoints(sale.advanceShareBp));
  }
  const fullySelfPaidFen = refund.amountFen;
  const none = { overLimitFen: ZERO_FEN, advanceSelfPayFen: ZERO_FEN, inScopeFen: ZERO_FEN };
  return { totalFen: refund.amountFen, fullySelfPaidFen, ...none };
}

/** Moves fen between the parts where rounding would take back more of one than is left of it. */
function within(left: ItemSplit, parts: ItemSplit): ItemSplit {
  const { totalFen, fullySelfPaidFen } = parts;
  const coveredFen = totalFen - fullySelfPaidFen;
  const overLimitFen = between(
    coveredFen - left.advanceSelfPayFen - left.inScopeFen,
    parts.overLimitFen,
    left.overLimitFen,
  );
  const advanceSelfPayFen = between(
    coveredFen - overLimitFen - left.inScopeFen,
    parts.advanceSelfPayFen,
    left.advanceSelfPayFen,
  );
  const inScopeFen = fen(coveredFen - overLimitFen - advanceSelfPayFen);
  return { totalFen, fullySelfPaidFen, overLimitFen, advanceSelfPayFen, inScopeFen };
}

function between(lowest: number, wanted: number, highest: number): Fen {
  return fen(Math.min(Math.max(wanted, lowest), highest));
}
