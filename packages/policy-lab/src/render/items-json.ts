import { formatDecimal, QUANTITY_DECIMALS, UNIT_PRICE_DECIMALS } from '@medclear/domain';
import type { SplitLine } from '@medclear/domain';
import { fromBp, fromFen } from '../translate/amounts';
import type { ItemsCase } from '../translate/to-items-case';
import { toTotalsJson } from './evaluated-json';
import type { PaidJson } from './evaluated-json';

/** One split line; a refund line shows its quantity and amounts below zero. */
export interface SplitLineJson {
  readonly lineNumber: string;
  readonly originalLineNumber?: string;
  readonly itemCode: string;
  readonly itemClass: string;
  readonly chargeCategory: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly advanceSharePercent: string;
  readonly ceiling?: string;
  readonly total: string;
  readonly fullySelfPaid: string;
  readonly overLimit: string;
  readonly advanceSelfPay: string;
  readonly inScope: string;
}

/** A split bill in JSON. */
export interface ItemsJson {
  readonly title?: string;
  /** Where the catalogue comes from; left out where there is none. */
  readonly source?: string;
  readonly lines: readonly SplitLineJson[];
  readonly totals: PaidJson['totals'];
}

/** What the catalogue made of the lines, as JSON that `medclear items --json` prints. */
export function toItemsJson({ title, source, bill }: ItemsCase): ItemsJson {
  return {
    ...(title === null ? {} : { title }),
    ...(source === null ? {} : { source }),
    lines: [
      ...bill.sales.map((line) => toLineJson(line, 1)),
      ...bill.refunds.map((line) => ({ ...toLineJson(line, -1), originalLineNumber: line.originalLineNumber })),
    ],
    totals: toTotalsJson(bill.totals),
  };
}

function toLineJson(line: SplitLine, sign: 1 | -1): SplitLineJson {
  const quantity = formatDecimal(line.quantityTenThousandths, QUANTITY_DECIMALS);
  const ceiling =
    line.ceilingMicroYuan === null ? {} : { ceiling: formatDecimal(line.ceilingMicroYuan, UNIT_PRICE_DECIMALS) };
  return {
    lineNumber: line.lineNumber,
    itemCode: line.itemCode,
    itemClass: line.itemClass,
    chargeCategory: line.chargeCategory,
    quantity: sign === 1 ? quantity : `-${quantity}`,
    unitPrice: formatDecimal(line.unitPriceMicroYuan, UNIT_PRICE_DECIMALS),
    advanceSharePercent: fromBp(line.advanceShareBp),
    ...ceiling,
    total: fromFen(sign * line.totalFen),
    fullySelfPaid: fromFen(sign * line.fullySelfPaidFen),
    overLimit: fromFen(sign * line.overLimitFen),
    advanceSelfPay: fromFen(sign * line.advanceSelfPayFen),
    inScope: fromFen(sign * line.inScopeFen),
  };
}
