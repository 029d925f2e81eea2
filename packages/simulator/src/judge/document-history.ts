import { isSame } from './is-same';

/** Every version of the rows of one table of a province, by the number of the decision that has made them. */
export interface DocumentHistory<Row extends object> {
  keep(number: number, row: Row): void;
  forget(number: number, key: string): void;
  /** Closes a number: nothing is kept under it any more. */
  close(number: number): void;
  /** Names the first row that is not as it stood after a decision, or says how many there must be; null when all are. */
  findDifference(number: number, rows: readonly Row[]): string | null;
}

interface Version<Row> {
  readonly number: number;
  readonly row: Row | null;
}

/** @param name what a row is called where one differs */
export function createDocumentHistory<Row extends object>(
  name: string,
  keyOf: (row: Row) => string,
): DocumentHistory<Row> {
  const versions = new Map<string, Version<Row>[]>();
  const sizes: number[] = [];
  /** What was compared once is not compared again: rows never change. */
  const compared = new WeakMap<Row, Row>();
  let size = 0;
  const add = (number: number, key: string, row: Row | null): void => {
    const found = versions.get(key) ?? [];
    size += Number(row !== null) - Number((found.at(-1)?.row ?? null) !== null);
    found.push({ number, row });
    versions.set(key, found);
  };
  const differs = (number: number, row: Row): boolean => {
    const expected = versions.get(keyOf(row))?.findLast((version) => version.number <= number)?.row ?? null;
    if (expected === null) return true;
    if (compared.get(row) === expected) return false;
    if (!isSame(row, expected)) return true;
    compared.set(row, expected);
    return false;
  };
  return {
    keep: (number, row) => {
      add(number, keyOf(row), row);
    },
    forget: (number, key) => {
      add(number, key, null);
    },
    close: (number) => {
      sizes[number] = size;
    },
    findDifference: (number, rows) => {
      const differing = rows.find((row) => differs(number, row));
      if (differing !== undefined) return `${name} ${keyOf(differing)}`;
      const wanted = sizes[number] ?? 0;
      return rows.length === wanted ? null : `${String(rows.length)} rows of ${name}, not ${String(wanted)}`;
    },
  };
}
