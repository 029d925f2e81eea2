/** A change of one compiled file: a text that stands in it exactly once, and what takes its place. */
export interface CodeEdit {
  /** From the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A bug that is planted while the code is loaded; nothing of it is in the code itself. */
export interface Mutant {
  readonly name: string;
  readonly says: string;
  readonly edits: readonly CodeEdit[];
}
