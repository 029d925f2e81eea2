import Table from 'cli-table3';

/** Rows stand close: a calculation fits on a screen. */
const NO_RULES = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' } as const;

/** A table as text, indented by two; amounts stand to the right. */
export function showTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const colAligns = head.map((_, at): 'left' | 'right' =>
    rows.every((row) => /^-?[\d.]*$/.test(row[at] ?? '')) ? 'right' : 'left',
  );
  const table = new Table({ head: [...head], colAligns, style: { head: [], border: [] }, chars: NO_RULES });
  for (const row of rows) table.push([...row]);
  return table.toString().replace(/^/gm, '  ');
}
