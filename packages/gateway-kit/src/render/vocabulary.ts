import type { BillWords } from './bill-body';

/** What an institution calls the parts of an answer. */
export interface Vocabulary {
  /** Puts a body with the lines of a bill into its words. */
  readonly bill: (body: BillWords) => object;
  readonly lineNumber: string;
  readonly lineNumbers: string;
}

export const PLAIN_WORDS: Vocabulary = { bill: (body) => body, lineNumber: 'lineNumber', lineNumbers: 'lineNumbers' };
