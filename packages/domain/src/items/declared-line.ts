import type { Fen } from '../money/fen';

/** A line as the institution declares it; a refund's numbers are positive here, its direction stands in its type. */
export interface DeclaredLine {
  readonly lineNumber: string;
  readonly itemCode: string;
  readonly quantityTenThousandths: number;
  readonly unitPriceMicroYuan: number;
  readonly amountFen: Fen;
  /** False when the hospital says that a limited-use item was not used as its catalogue names it. */
  readonly isUseCovered?: boolean;
}

/** A line that takes back a sale line of the same bill, or a part of it. */
export interface DeclaredRefundLine extends DeclaredLine {
  readonly originalLineNumber: string;
}
