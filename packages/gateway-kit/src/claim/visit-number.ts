import { Type } from '@sinclair/typebox';
import type { FieldIssue } from '../validation/field-issue';
import { shortText } from '../validation/text-field';

const LONGEST = 30;

/** How a bill in clean JSON names its visit, in the words of both gateways. */
export const VISIT_NUMBER_FIELDS = {
  visitNumber: Type.Optional(shortText(LONGEST, 'the institution’s own number of the visit: it is billed once')),
  chargeBatch: Type.Optional(shortText(LONGEST, 'of the visit, where its charges are billed in batches')),
};

/** A batch is one of a numbered visit. */
export function checkVisitNumber(message: {
  readonly visitNumber?: string | undefined;
  readonly chargeBatch?: string | undefined;
}): readonly FieldIssue[] {
  if (message.chargeBatch === undefined || message.visitNumber !== undefined) return [];
  return [
    { path: '/visitNumber', zh: '填写收费批次时缺少就诊登记号', en: 'is missing: a charge batch is one of a visit' },
  ];
}
