/** A row of days: the codes with these leading digits belong to a pool from one day to another. */
export interface DatedArea {
  /** The leading two, four or six digits of the codes it covers. */
  readonly prefix: string;
  /** Six digits of the pooling area. */
  readonly pool: string;
  readonly zh: string;
  readonly from: string;
  /** The last day, or null while it holds. */
  readonly until: string | null;
}

/**
 * The pooling areas of one province: two digits are a municipality, four a city with its counties and its own `xx99` code (`3699` the
 * provincial pool `369900`), six a county or city that is a pool of its own.
 */
export interface ProvinceAreas {
  /** Leading digits and name of what has not changed since the table's first day. */
  readonly steady: Readonly<Record<string, string>>;
  /** What began, ended or went over to another pool; the day is that of the State Council's approval where it is known. */
  readonly changed: readonly DatedArea[];
}
