import type { InstitutionCode } from '@medclear/domain';

/** What a call says of who is calling. */
export interface Call {
  /** A request header by its lower-case name; null when it is missing. */
  readonly header: (name: string) => string | null;
  /** The institution that the message names; null when it names none. */
  readonly claimedInstitution: InstitutionCode | null;
}

export type Caller =
  | { readonly kind: 'institution'; readonly code: InstitutionCode }
  | { readonly kind: 'not-authenticated'; readonly detail: string };

/** Decides who is calling. */
export interface CallerCredentials {
  identify(call: Call): Promise<Caller>;
}
