import { Type } from '@sinclair/typebox';
import type { Static, TUnsafe } from '@sinclair/typebox';
import { textOf } from './fields';
import { PolicySchema } from './policy-schema';
import type { PolicyJson } from './policy-schema';

/** A policy that this house knows, by region and day. */
export const RegionChoiceSchema = Type.Object(
  {
    region: textOf(
      'regionCode',
      "The pooling region; a region without a policy of its own carries Nanchang's as an illustration.",
    ),
    date: Type.Optional(
      textOf('day', "The day whose version applies to all visits; left out: each visit's own day chooses."),
    ),
  },
  { additionalProperties: false, description: 'A policy that this house knows.' },
);
export type RegionChoiceJson = Static<typeof RegionChoiceSchema>;

export type PolicyChoiceJson = PolicyJson | RegionChoiceJson;

/** A policy inline, or a region and a day: whoever names a region does not write a policy. */
export const PolicyChoiceSchema: TUnsafe<PolicyChoiceJson> = Type.Unsafe<PolicyChoiceJson>({
  type: 'object',
  if: { type: 'object', required: ['region'] },
  then: RegionChoiceSchema,
  else: PolicySchema,
  description: 'A policy inline (policy.schema.json), or the region and the day whose policy is taken.',
});
