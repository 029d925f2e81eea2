/** One thing that is wrong with an input: where it stands and what is wrong, in both languages. */
export interface Problem {
  /** A JSON pointer: `/bill/totals/inScope`; empty for the whole. */
  readonly path: string;
  readonly en: string;
  readonly zh: string;
}

/** An input that was read, or everything that is wrong with it. */
export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] };

export function problem(path: string, en: string, zh: string): Problem {
  return { path, en, zh };
}
