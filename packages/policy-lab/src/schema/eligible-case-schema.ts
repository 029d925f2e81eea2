import { CARE_KINDS, VOUCHER_STATES } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { InstitutionSchema, IssuerSchema, PairSchema, PersonFactsSchema, QuotaSchema } from './facts-schema';
import { flag, named, sentence, oneOf, textOf } from './fields';
import { PolicyChoiceSchema } from './policy-choice-schema';

const CLOSED = { additionalProperties: false } as const;

const CredentialSchema = Type.Object(
  {
    kind: oneOf(['e-voucher', 'identity-card', 'social-security-card'], 'What the person identifies with.'),
    card: Type.Optional(named("The card that was read, by its name in the person's cards.")),
    issuerRegion: Type.Optional(textOf('regionCode', 'The region that issued the card, as its code says.')),
    voucher: Type.Optional(oneOf(VOUCHER_STATES, 'What the check of the e-voucher found; valid when left out.')),
  },
  { ...CLOSED, description: 'The credential.' },
);
export type CredentialJson = Static<typeof CredentialSchema>;

const QuestionSchema = Type.Object(
  {
    care: oneOf(CARE_KINDS, 'The kind of care.'),
    eventDate: textOf('day', 'The day of the visit, or of the admission.'),
    settledOn: Type.Optional(
      textOf('day', 'The day on which it is settled; when left out the discharge, or the event.'),
    ),
    dischargedOn: Type.Optional(textOf('day', 'The last day of a stay.')),
    institutionCode: textOf('institutionCode', 'Where the person is treated.'),
    treatmentRegion: textOf('anyRegionCode', 'The region of the treatment.'),
    insuredRegion: textOf('regionCode', 'The region that is asked to pay.'),
    diseaseCode: Type.Optional(named('For chronic care: the disease.')),
    credential: CredentialSchema,
    isEmergency: flag('Whether it is an emergency, which needs no filing. No when left out.'),
    usesPool: flag(
      'Whether pool money is asked for; no for what only the personal account pays. Yes when left out.',
      true,
    ),
  },
  { ...CLOSED, description: 'Who asks for what, where and when.' },
);
export type QuestionJson = Static<typeof QuestionSchema>;

const pairOf = (between: string): typeof PairSchema => ({
  ...PairSchema,
  description: `The opening of this care ${between}; left out: it is not open.`,
});

/** A case for `medclear eligible`. */
export const EligibleCaseSchema = Type.Object(
  {
    title: Type.Optional(sentence('What the case is about; it is printed above the result.')),
    policy: PolicyChoiceSchema,
    question: QuestionSchema,
    person: Type.Optional(PersonFactsSchema),
    institution: Type.Optional(InstitutionSchema),
    issuer: Type.Optional(IssuerSchema),
    pair: Type.Optional(pairOf('between the insured and the treating region')),
    issuerPair: Type.Optional(pairOf("between the card issuer's and the treating region")),
    quota: Type.Optional(QuotaSchema),
  },
  { ...CLOSED, description: 'What medclear eligible reads: a policy, a question, and everything that is registered.' },
);
export type EligibleCaseJson = Static<typeof EligibleCaseSchema>;
