import type { Fen } from '../money/fen';

export type ItemClass = 'A' | 'B' | 'C';

/** The four parts of one line or of a whole bill; they add up to `totalFen`. */
export interface ItemSplit {
  readonly totalFen: Fen;
  readonly fullySelfPaidFen: Fen;
  readonly overLimitFen: Fen;
  readonly advanceSelfPayFen: Fen;
  readonly inScopeFen: Fen;
}

/** A line of a bill after the treating place's catalogue has split it. */
export interface SplitLine extends ItemSplit {
  readonly lineNumber: string;
  readonly itemCode: string;
  readonly itemClass: ItemClass;
  readonly chargeCategory: string;
  /** Quantity in ten-thousandths. */
  readonly quantityTenThousandths: number;
  /** Unit price in millionths of a yuan. */
  readonly unitPriceMicroYuan: number;
  readonly advanceShareBp: number;
  /** Price ceiling in millionths of a yuan, or null when there is none. */
  readonly ceilingMicroYuan: number | null;
}
