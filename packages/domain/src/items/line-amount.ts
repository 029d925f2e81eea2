import type { DeclaredLine } from './declared-line';
import { divideProductHalfUp } from './divide-half-up';

/** Ten-thousandths times millionths of a yuan in one fen. */
export const PRODUCT_PER_FEN = 100_000_000;
const LARGEST_DIFFERENCE_FEN = 1;

/** Whether the declared amount is quantity x unit price within one fen; inside of that the declared one wins. */
export function isQuantityTimesPrice({
  quantityTenThousandths,
  unitPriceMicroYuan,
  amountFen,
}: Pick<DeclaredLine, 'quantityTenThousandths' | 'unitPriceMicroYuan' | 'amountFen'>): boolean {
  const expectedFen = divideProductHalfUp(quantityTenThousandths, unitPriceMicroYuan, PRODUCT_PER_FEN);
  return Math.abs(expectedFen - amountFen) <= LARGEST_DIFFERENCE_FEN;
}
