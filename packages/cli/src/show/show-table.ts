import Table from 'cli-table3';

/** A table as text, indented by two; amounts stand to the right. */
export function showTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const colAligns = head.map((_, at): 'left' | 'right' =>
    rows.every((row) => /^-?[\d.]*$/.test(row[at] ?? '')) ? 'right' : 'left',
  );
  const table = new Table({ head: [...head], colAligns, style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  return table.toString().replace(/^/gm, '  ');
}
