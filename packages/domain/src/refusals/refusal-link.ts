import type { RefusalCode } from './refusals';

/** Where a refusal is explained, from the root of the repository: `docs/error-codes.md#elig-filing-missing`. */
export function refusalLink(code: RefusalCode): string {
  return `docs/error-codes.md#${refusalAnchor(code)}`;
}

/** The anchor of a code in its document: `elig-filing-missing`. */
export function refusalAnchor(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}
