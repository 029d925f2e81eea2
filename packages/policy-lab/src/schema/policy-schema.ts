import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { EligibilityPolicySchema } from './eligibility-policy-schema';
import { named, oneOf, sentence, textOf } from './fields';
import { SchemeSchema } from './scheme-schema';

const CLOSED = { additionalProperties: false } as const;

/** A policy version as JSON: everything that a region's policy can say. */
export const PolicySchema = Type.Object(
  {
    version: named('The name of this version, which every settlement made by it carries.'),
    effectiveFrom: textOf('day', 'The first day on which it holds.'),
    source: named('Where the figures come from.'),
    dated: oneOf(
      ['by-admission', 'by-discharge'],
      'The day of a stay that chooses the version and the year: its first or its last.',
    ),
    schemes: Type.Object(
      {
        employee: Type.Optional(SchemeSchema),
        resident: Type.Optional(SchemeSchema),
      },
      { ...CLOSED, description: 'What each insurance scheme pays; a scheme that is left out pays nothing.' },
    ),
    eligibility: Type.Optional(EligibilityPolicySchema),
    paysLessForMore: Type.Optional(
      Type.Object(
        {
          atMost: textOf('yuan', 'The most by which the funds may pay less in all for a higher amount in scope.'),
          why: sentence('Why they may.'),
        },
        { ...CLOSED, description: 'Where the funds may pay less for more; left out: they never do.' },
      ),
    ),
  },
  {
    ...CLOSED,
    description:
      'What a pooling region pays from a day on. Amounts are yuan as text ("1234.50"), rates end in Percent and are per cent as text ("85" or "92.50").',
  },
);
export type PolicyJson = Static<typeof PolicySchema>;
