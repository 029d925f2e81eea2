import { provinceList, textList, wholeNumber } from './option-values';

describe('values on the command line', () => {
  it('are read whole, or refused', () => {
    expect([wholeNumber('10000'), provinceList('36,11'), textList('a,b')]).toEqual([10_000, ['36', '11'], ['a', 'b']]);
    for (const text of ['', '-1', '1.5', '1e3', 'ten']) expect(() => wholeNumber(text)).toThrow('whole number');
    for (const text of ['', '36,', '36,99', 'Jiangxi']) expect(() => provinceList(text)).toThrow();
  });
});
