import { ACT_REFUSALS } from './act-refusals';
import { CREDENTIAL_REFUSALS } from './credential-refusals';
import { MESSAGE_REFUSALS } from './message-refusals';
import { PAYMENT_REFUSALS } from './payment-refusals';
import { PERSON_REFUSALS } from './person-refusals';

/** Every refusal of this system, once, in order of precedence: where several apply, the first is given. */
export const REFUSALS = {
  ...MESSAGE_REFUSALS,
  ...CREDENTIAL_REFUSALS,
  ...PERSON_REFUSALS,
  ...PAYMENT_REFUSALS,
  ...ACT_REFUSALS,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** The codes in order of precedence. */
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];
