import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { flag, oneOf, textOf } from './fields';

const CLOSED = { additionalProperties: false } as const;

const COUNTED = {
  countsDeductible: flag('Whether the deductible counts into the base of this fund; no when left out.'),
  countsAdvanceShare: flag('Whether the advance share of a visit outside counts into the base; no when left out.'),
};

const TierSchema = Type.Object(
  {
    from: textOf('yuan', "Where the tier begins, of the year's cumulative base; it ends where the next one begins."),
    ratePercent: textOf('percent', 'What the fund pays of it.'),
  },
  { ...CLOSED, description: 'A part of the cumulative base with its own ratio.' },
);
export type TierJson = Static<typeof TierSchema>;

const tiers = (description: string) => Type.Array(TierSchema, { minItems: 1, maxItems: 50, description });

export const AboveCapSchema = Type.Object(
  {
    ratePercent: textOf('percent', 'What the large-sum fund pays of the base that the pool no longer pays.'),
    annualCap: Type.Optional(textOf('yuan', 'The most it pays in a year; left out: no limit.')),
    isRemoteReduced: flag('Whether the remote reduction of the ratio applies here too; no when left out.'),
  },
  { ...CLOSED, description: 'What the large-sum fund pays above the annual cap; left out where there is none.' },
);

export const LargeIllnessSchema = Type.Object(
  {
    tiers: tiers('The tiers from the lowest to the highest; the first begins at the threshold.'),
    hardshipTiers: Type.Optional(tiers('The tiers for people in hardship; left out: the same.')),
    annualCap: Type.Optional(textOf('yuan', 'The most it pays in a year; left out: no limit.')),
    paidFrom: Type.Optional(
      oneOf(
        ['large-illness', 'large-sum'],
        'The fund that pays: the large-illness fund (hifmi_pay, the default) or the large-sum fund (hifob_pay).',
      ),
    ),
    ...COUNTED,
  },
  {
    ...CLOSED,
    description: "Large illness: tiers over the year's cumulative in-scope self-pay; left out where there is none.",
  },
);

export const CivilServantSchema = Type.Object(
  { sharePercent: textOf('percent', 'The part of the remaining co-pay that it pays.'), ...COUNTED },
  { ...CLOSED, description: 'The aid to civil servants; left out where there is none.' },
);

export const AssistanceSchema = Type.Object(
  {
    ratePercent: textOf('percent', 'What it pays of the rest above the threshold.'),
    threshold: textOf('yuan', 'The rest up to here is not looked at.'),
    span: oneOf(['visit', 'year'], 'The threshold is met by each visit, or once a year.'),
    ...COUNTED,
  },
  { ...CLOSED, description: 'Medical assistance, after all other funds; left out where there is none.' },
);

export const AccountSchema = Type.Object(
  {
    limit: oneOf(
      ['whole-person-part', 'all-but-fully-self-paid', 'in-scope-only', 'nothing'],
      "What the personal account may pay of the person's part.",
    ),
    family: Type.Optional(
      oneOf(
        ['none', 'inside-account', 'outside-account'],
        "Whether the family's shared account pays after the own one, and whether it is shown inside or outside acct_pay; none by default.",
      ),
    ),
  },
  { ...CLOSED, description: 'What the personal account may pay.' },
);
