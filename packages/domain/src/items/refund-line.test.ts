import { basisPoints } from '../money/basis-points';
import { fen } from '../money/fen';
import { valueOf } from '../testing/value-of';
import { splitRefundLine } from './refund-line';
import { splitItem } from './split-item';

const LINE = {
  lineNumber: '1',
  itemCode: 'X',
  quantityTenThousandths: 20_000,
  unitPriceMicroYuan: 250_000,
  amountFen: fen(50),
};
const ENTRY = {
  itemCode: 'X',
  zh: '示例',
  en: 'sample',
  itemClass: 'B',
  advanceShareBp: basisPoints(1_000),
  ceilingMicroYuanByLevel: null,
  chargeCategory: '09',
  isLimitedUse: false,
} as const;

describe('splitRefundLine', () => {
  const sale = valueOf(splitItem(LINE, ENTRY, 3));

  it('keeps to the terms of the sale, whatever a newer catalogue says', () => {
    const refund = { ...LINE, lineNumber: '2', originalLineNumber: '1' };
    expect(splitRefundLine(refund, sale, [])).toEqual({
      ok: true,
      value: { ...sale, lineNumber: '2', originalLineNumber: '1', direction: 'refund' },
    });
  });

  it('takes nothing back from a line that it does not refer to', () => {
    const refund = { ...LINE, lineNumber: '2', originalLineNumber: '3' };
    expect(splitRefundLine(refund, sale, [])).toEqual({ ok: false, reason: 'refers to another line' });
  });
});
