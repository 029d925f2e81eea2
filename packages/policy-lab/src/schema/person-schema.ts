import { PERSON_KINDS } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { flag, oneOf, textOf } from './fields';

const CLOSED = { additionalProperties: false } as const;

const amount = (description: string) => Type.Optional(textOf('yuan', `${description} 0 when left out.`));

const GroupSchema = (name: string) =>
  Type.Optional(
    Type.Object(
      {
        deductibleUsed: amount('Deductible borne this year.'),
        poolPaid: amount('Paid by the pool this year, which the annual cap limits.'),
        segmentBase: amount('Base that segments going on over the year have passed.'),
        aboveCapPaid: amount('Paid by the large-sum fund above the cap this year.'),
        admissions: Type.Optional(
          Type.Integer({ minimum: 0, maximum: 1000, default: 0, description: 'Admissions of this year so far.' }),
        ),
      },
      { ...CLOSED, description: `What was used of ${name} benefits this year.` },
    ),
  );

/** What has been used of a year. */
export const AccumulatorsSchema = Type.Object(
  {
    inpatient: GroupSchema('inpatient'),
    outpatient: GroupSchema('outpatient'),
    year: Type.Optional(
      Type.Object(
        {
          largeIllnessBase: amount('Cumulative in-scope self-pay that large illness looks at.'),
          largeIllnessPaid: amount('Paid for large illness this year.'),
          assistanceBase: amount('In-scope rest that assistance has looked at this year, before its threshold.'),
          assistancePaid: amount('Paid as assistance this year.'),
        },
        { ...CLOSED, description: 'What was used of the year over all benefits.' },
      ),
    ),
  },
  {
    ...CLOSED,
    description: 'What was used before the first visit, in the year of that visit; every later year begins at 0.',
  },
);
export type AccumulatorsJson = Static<typeof AccumulatorsSchema>;

/** Whose bills are split. */
export const PersonSchema = Type.Object(
  {
    scheme: oneOf(['employee', 'resident'], 'The insurance scheme.'),
    kind: oneOf(PERSON_KINDS, 'An active or retired employee, or a resident.'),
    isCivilServant: flag('Whether the aid to civil servants pays. No when left out.'),
    isInHardship: flag('Whether the hardship tiers of large illness apply. No when left out.'),
    receivesAssistance: flag('Whether medical assistance pays. No when left out.'),
    accountBalance: amount('What stands on the personal account.'),
    familyBalance: amount("What stands on the family's shared account."),
    accumulators: Type.Optional(AccumulatorsSchema),
  },
  { ...CLOSED, description: 'The insured person.' },
);
export type PersonJson = Static<typeof PersonSchema>;
