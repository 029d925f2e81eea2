/** One wrong field: where it stands and what is wrong with it, in both languages. */
export interface FieldIssue {
  /** A JSON pointer: `/lines/0/amount`. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
}
