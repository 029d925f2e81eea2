/** Every version of the rows of one table of a province, by the number of decisions that had made them. */
export interface DocumentHistory<Row extends object> {
  /** Keeps what the decision with this number has made of a row; null when it is no more. */
  keep(number: number, key: string, row: Row | null): void;
  /** Closes a number: nothing is kept under it any more. */
  close(number: number): void;
  /** Names the first row that is not as it stood after so many decisions, or says how many there must be; null when all are. */
  findDifference(number: number, rows: readonly Row[], keyOf: (row: Row) => string): string | null;
}

interface Version<Row> {
  readonly number: number;
  readonly row: Row | null;
}

export function createDocumentHistory<Row extends object>(
  name: string,
  same: (one: Row, other: Row) => boolean,
): DocumentHistory<Row> {
  const versions = new Map<string, Version<Row>[]>();
  const sizes: number[] = [];
  const known = new WeakMap<Row, Row>();
  let size = 0;
  const at = (number: number, key: string): Row | null => {
    const found = versions.get(key);
    if (found === undefined) return null;
    for (let last = found.length - 1; last >= 0; last -= 1) {
      const version = found[last];
      if (version !== undefined && version.number <= number) return version.row;
    }
    return null;
  };
  const isRow = (row: Row, expected: Row | null): boolean => {
    if (expected === null) return false;
    if (known.get(row) === expected) return true;
    if (!same(row, expected)) return false;
    known.set(row, expected);
    return true;
  };
  return {
    keep: (number, key, row) => {
      const found = versions.get(key) ?? [];
      const before = found.at(-1)?.row ?? null;
      size += (row === null ? 0 : 1) - (before === null ? 0 : 1);
      found.push({ number, row });
      versions.set(key, found);
    },
    close: (number) => {
      sizes[number] = size;
    },
    findDifference: (number, rows, keyOf) => {
      const differing = rows.find((row) => !isRow(row, at(number, keyOf(row))));
      if (differing !== undefined) return `${name} ${keyOf(differing)}`;
      return rows.length === (sizes[number] ?? 0) ? null : `${String(rows.length)} rows of ${name}, not ${String(sizes[number] ?? 0)}`;
    },
  };
}
