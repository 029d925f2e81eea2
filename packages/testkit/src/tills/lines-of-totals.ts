import { fen, formatYuan, invariant } from '@medclear/domain';
import type { Fen, HospitalLevel, ItemSplit } from '@medclear/domain';
import type { HospitalLine } from './hospital-till';

/** Price ceilings of the illustrative catalogue's blood count, in fen. */
const CEILING_FEN: Readonly<Record<HospitalLevel, number>> = { 1: 1_800, 2: 2_000, 3: 2_200 };
/** One of the illustrative catalogue's drugs is paid to a tenth in advance. */
const PIECES_OF_ADVANCE = 10;

/**
 * Makes a bill whose lines the illustrative catalogue splits into just these totals, in fen.
 *
 * @throws InvariantViolation when the scope is too small to hold what the other parts bring with them
 */
export function linesOfTotals(totals: Omit<ItemSplit, 'totalFen'>, level: HospitalLevel): readonly HospitalLine[] {
  const { fullySelfPaidFen, overLimitFen, advanceSelfPayFen, inScopeFen } = totals;
  const ceilingFen = overLimitFen > 0 ? CEILING_FEN[level] : 0;
  const restFen = inScopeFen - ceilingFen - advanceSelfPayFen * (PIECES_OF_ADVANCE - 1);
  invariant(restFen >= 0, 'the scope holds what the other parts bring with them');
  const parts: readonly (readonly [itemCode: string, amountFen: number])[] = [
    ['N-VITAMINS', fullySelfPaidFen],
    ['S-BLOOD-COUNT', overLimitFen + ceilingFen],
    ['X-CEFTRIAXONE', advanceSelfPayFen * PIECES_OF_ADVANCE],
    ['X-METFORMIN', restFen],
  ];
  return parts
    .filter(([, amountFen]) => amountFen > 0)
    .map(([itemCode, amountFen], at) => pieceOf(itemCode, fen(amountFen), String(at + 1)));
}

function pieceOf(itemCode: string, amountFen: Fen, lineNumber: string): HospitalLine {
  const amount = formatYuan(amountFen);
  return { lineNumber, itemCode, quantity: '1', unitPrice: amount, amount };
}
