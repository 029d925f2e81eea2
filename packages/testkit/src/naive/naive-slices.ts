/** A stretch of an amount in which one row of a table holds. */
export interface Slice<Row> {
  readonly length: bigint;
  readonly row: Row;
}

interface Bounded {
  readonly fromFen: number;
}

/** Cuts the stretch from `start` to `end` at every bound of a table; what lies before the first bound belongs to no row. */
export function naiveSlices<Row extends Bounded>(rows: readonly Row[], start: bigint, end: bigint): Slice<Row>[] {
  const inside = rows.map(({ fromFen }) => BigInt(fromFen)).filter((bound) => bound > start && bound < end);
  const cuts = [start, ...inside, end];
  return cuts.slice(1).flatMap((to, at) => {
    const from = cuts[at] ?? to;
    const row = rowAt(rows, from);
    return row === undefined || to === from ? [] : [{ length: to - from, row }];
  });
}

/** The row in which an amount stands. */
export function rowAt<Row extends Bounded>(rows: readonly Row[], position: bigint): Row | undefined {
  return rows.filter(({ fromFen }) => BigInt(fromFen) <= position).at(-1);
}
