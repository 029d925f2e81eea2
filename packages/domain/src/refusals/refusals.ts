/** Every refusal this system gives, once, with all that the edges need; in order of precedence (docs/error-codes.md). */
export const REFUSALS = {
  ENVELOPE_INVALID: { httpStatus: 422, infcode: -2, zh: '报文字段不合规', en: 'The message has invalid fields.', actor: 'institution', nextStep: 'correct the fields named in the answer and send again' },
  DUP_MSGID_DIFF_BODY: { httpStatus: 409, infcode: -2, zh: '同一报文编号的内容不一致', en: 'The same message id came with other content.', actor: 'institution', nextStep: 'use a new message id for a new bill' },
} as const satisfies Record<string, RefusalEntry>;

export interface RefusalEntry {
  readonly httpStatus: number;
  readonly infcode: -1 | -2;
  readonly zh: string;
  readonly en: string;
  readonly actor: 'institution' | 'patient' | 'insured-province' | 'operator';
  readonly nextStep: string;
}

export type RefusalCode = keyof typeof REFUSALS;
