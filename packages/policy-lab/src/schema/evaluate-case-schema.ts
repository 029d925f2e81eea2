import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { BILL_FIELDS, BillSchema } from './bill-schema';
import { kind, named, sentence, oneKindOf } from './fields';
import { PersonSchema } from './person-schema';
import { PolicyChoiceSchema } from './policy-choice-schema';

const CLOSED = { additionalProperties: false } as const;
const MOST_EVENTS = 1_000;

const VisitEventSchema = Type.Object(
  {
    kind: kind('visit', 'A visit that is settled.'),
    id: named('The name of the visit, to which a refund refers; every visit has its own.'),
    ...BILL_FIELDS,
  },
  { ...CLOSED, description: 'A visit with its bill.' },
);

const RefundEventSchema = Type.Object(
  {
    kind: kind('refund', 'A visit that is taken back.'),
    visit: named('The id of the visit that is refunded in full.'),
  },
  { ...CLOSED, description: 'A refund of a visit that stands before it.' },
);

/** A case for `medclear evaluate`. */
export const EvaluateCaseSchema = Type.Object(
  {
    title: Type.Optional(sentence('What the case is about; it is printed above the result.')),
    policy: Type.Optional(PolicyChoiceSchema),
    person: PersonSchema,
    bill: Type.Optional(BillSchema),
    sequence: Type.Optional(
      Type.Array(oneKindOf([VisitEventSchema, RefundEventSchema], 'A visit, or the refund of one.'), {
        minItems: 1,
        maxItems: MOST_EVENTS,
        description: 'Visits and refunds in the order in which they are settled.',
      }),
    ),
  },
  {
    ...CLOSED,
    description:
      'What medclear evaluate reads: a policy (or --policy on the command line), a person, and either one bill or a sequence of visits and refunds. Amounts are yuan as text ("1234.50").',
  },
);
export type EvaluateCaseJson = Static<typeof EvaluateCaseSchema>;
export type VisitEventJson = Static<typeof VisitEventSchema>;
export type RefundEventJson = Static<typeof RefundEventSchema>;
