import { showTable } from './show-table';

describe('a table', () => {
  it('stands indented, with amounts to the right and words to the left', () => {
    const lines = showTable(
      ['item', 'yuan'],
      [
        ['a', '1.00'],
        ['bb', '200.00'],
      ],
    ).split('\n');
    expect(lines.every((line) => line.startsWith('  '))).toBe(true);
    expect(lines).toContain('  │ a    │   1.00 │');
    expect(lines).toContain('  │ bb   │ 200.00 │');
  });
});
