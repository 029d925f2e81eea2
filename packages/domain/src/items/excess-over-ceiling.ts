import { fen } from '../money/fen';
import type { Fen } from '../money/fen';
import type { DeclaredLine } from './declared-line';
import { PRODUCT_PER_FEN } from './line-amount';

const HALF_FEN = PRODUCT_PER_FEN / 2;

/**
 * What of a line's amount lies above quantity x ceiling; the excess is rounded, not the ceiling's amount: half a fen goes to it.
 *
 * @param ceilingMicroYuan in millionths of a yuan
 * @returns in fen; exact at any size
 */
export function excessOverCeilingFen(
  { amountFen, quantityTenThousandths }: DeclaredLine,
  ceilingMicroYuan: number,
): Fen {
  const declared = amountFen * PRODUCT_PER_FEN;
  if (declared > Number.MAX_SAFE_INTEGER) {
    return exactExcessFen(BigInt(amountFen), BigInt(quantityTenThousandths) * BigInt(ceilingMicroYuan));
  }
  const excess = declared - quantityTenThousandths * ceilingMicroYuan;
  return fen(Math.max(0, Math.floor((excess + HALF_FEN) / PRODUCT_PER_FEN)));
}

function exactExcessFen(amountFen: bigint, allowed: bigint): Fen {
  const excess = amountFen * BigInt(PRODUCT_PER_FEN) - allowed;
  return fen(Math.max(0, Number((excess + BigInt(HALF_FEN)) / BigInt(PRODUCT_PER_FEN))));
}
