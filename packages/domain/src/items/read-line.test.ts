import { readLine } from './read-line';

const SALE = {
  lineNumber: '1',
  itemCode: 'X-ALBUMIN',
  quantity: '1.5',
  unitPrice: '2',
  amount: '3.00',
  originalLineNumber: null,
};
const LINE = {
  lineNumber: '1',
  itemCode: 'X-ALBUMIN',
  quantityTenThousandths: 15_000,
  unitPriceMicroYuan: 2_000_000,
  amountFen: 300,
};

describe('readLine', () => {
  it('reads a sale', () => {
    expect(readLine(SALE)).toEqual({ ok: true, direction: 'sale', line: LINE });
  });

  it('reads a refund: its numbers become positive', () => {
    const refund = { ...SALE, lineNumber: '2', quantity: '-1.5', amount: '-3.00', originalLineNumber: '1' };
    const line = { ...LINE, lineNumber: '2', originalLineNumber: '1' };
    expect(readLine(refund)).toEqual({ ok: true, direction: 'refund', line });
  });

  it.each([true, false])('keeps what the hospital says of a limited use: %p', (isUseCovered) => {
    expect(readLine({ ...SALE, isUseCovered })).toEqual({
      ok: true,
      direction: 'sale',
      line: { ...LINE, isUseCovered },
    });
  });

  it('does not say what the hospital has not said', () => {
    const reading = readLine(SALE);
    expect(reading.ok && Object.keys(reading.line)).not.toContain('isUseCovered');
  });
});
