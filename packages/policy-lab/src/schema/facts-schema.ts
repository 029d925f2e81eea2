import { CARD_SCOPES, CARE_KINDS, FILING_KINDS, ISSUER_STATES, PERSON_KINDS, TRANSFER_STATES } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static, TSchema } from '@sinclair/typebox';
import { flag, named, oneOf, textOf } from './fields';

const CLOSED = { additionalProperties: false } as const;

const lastDay = Type.Optional(textOf('day', 'The last day, included; left out: an open end.'));
const listOf = <Item extends TSchema>(item: Item, description: string) =>
  Type.Optional(Type.Array(item, { maxItems: 100, description: `${description} None when left out.` }));

const RelationSchema = Type.Object(
  {
    scheme: oneOf(['employee', 'resident'], 'The insurance scheme.'),
    personKind: oneOf(PERSON_KINDS, 'An active or retired employee, or a resident.'),
    insuredRegion: textOf('regionCode', 'Where the person is insured.'),
    startsOn: textOf('day', 'The first day.'),
    pausesOn: Type.Optional(textOf('day', 'The first day on which it no longer holds; left out: it holds on.')),
  },
  { ...CLOSED, description: 'That a person is insured in a region under a scheme.' },
);

const CardSchema = Type.Object(
  {
    card: named('A name for the card, the same as in the credential.'),
    issuerRegion: textOf('regionCode', 'The region that issued it.'),
    issuedOn: textOf('day', 'The day of issue.'),
    expiresOn: textOf('day', 'The last day on which its chip is valid.'),
    isLost: flag('Whether it was reported lost. No when left out.'),
    lastContributionOn: Type.Optional(textOf('day', 'The day of the last contribution, which prolongs a yearly card.')),
    isFinancialActive: flag(
      'Whether its financial function is activated; care does not depend on it. No when left out.',
    ),
  },
  { ...CLOSED, description: 'A social security card.' },
);

const FilingSchema = Type.Object(
  {
    filingId: named('The number of the filing.'),
    kind: oneOf(FILING_KINDS, 'For what it was filed.'),
    place: textOf('regionCode', 'The pooling area, a place in it, or xx0000 for a province.'),
    startsOn: textOf('day', 'The first day, included.'),
    endsOn: lastDay,
    filedOn: textOf('day', 'The day on which it was filed.'),
    isValid: flag('Whether it is valid. Yes when left out.', true),
  },
  { ...CLOSED, description: 'A filing for care elsewhere.' },
);

const QualificationSchema = Type.Object(
  {
    diseaseCode: named('The chronic disease.'),
    startsOn: textOf('day', 'The first day, included.'),
    endsOn: lastDay,
  },
  { ...CLOSED, description: 'A chronic disease for which the person is qualified.' },
);

const AdmissionSchema = Type.Object(
  {
    admissionId: named('The number of the stay.'),
    institutionCode: textOf('institutionCode', 'The hospital.'),
    admittedOn: textOf('day', 'The day of admission.'),
    dischargedOn: Type.Optional(textOf('day', 'The day of discharge; left out: still in hospital.')),
  },
  { ...CLOSED, description: 'A stay in hospital.' },
);

const TransferSchema = Type.Object(
  {
    toRegion: textOf('regionCode', 'Where the relation goes.'),
    state: oneOf(TRANSFER_STATES, 'How far the transfer is.'),
    changedOn: textOf('day', 'Since when.'),
  },
  { ...CLOSED, description: 'A transfer of the insurance relation; left out where there is none.' },
);

const SuspensionSchema = Type.Object(
  { startsOn: textOf('day', 'The first day, included.'), endsOn: lastDay },
  { ...CLOSED, description: 'Days on which the person is paid nothing.' },
);

export const PersonFactsSchema = Type.Object(
  {
    relations: Type.Array(RelationSchema, { maxItems: 100, description: 'Where and how the person is insured.' }),
    cards: listOf(CardSchema, 'The cards of the person.'),
    filings: listOf(FilingSchema, 'The filings for care elsewhere.'),
    qualifications: listOf(QualificationSchema, 'The chronic diseases for which the person is qualified.'),
    admissions: listOf(AdmissionSchema, 'The stays in hospital.'),
    transfer: Type.Optional(TransferSchema),
    suspensions: listOf(SuspensionSchema, 'The days on which nothing is paid.'),
  },
  { ...CLOSED, description: 'What the insured place knows of the person; left out: nobody knows the person.' },
);
export type PersonFactsJson = Static<typeof PersonFactsSchema>;

const OpeningSchema = Type.Object(
  {
    care: oneOf(CARE_KINDS, 'The kind of care.'),
    openFrom: textOf('day', 'The first day, included.'),
    openUntil: lastDay,
    diseaseCodes: listOf(named('A disease.'), 'For chronic care: the diseases for which it is opened.'),
  },
  { ...CLOSED, description: 'One kind of care that is open.' },
);

export const InstitutionSchema = Type.Object(
  { openings: Type.Array(OpeningSchema, { maxItems: 100, description: 'What is open.' }) },
  { ...CLOSED, description: 'What the registry says of the institution; left out: it is not listed.' },
);
export type InstitutionJson = Static<typeof InstitutionSchema>;

export const IssuerSchema = Type.Object(
  {
    state: oneOf(ISSUER_STATES, 'How far its approval is; only the cards of a registered issuer are known.'),
    medicalScope: oneOf(CARD_SCOPES, 'Where the medical function of its cards holds.'),
    startsOn: textOf('day', 'The first day, included.'),
    endsOn: lastDay,
  },
  { ...CLOSED, description: 'The office that issued the card; left out: it is not registered.' },
);
export type IssuerJson = Static<typeof IssuerSchema>;

/** Since when one kind of care is open between two regions. */
export const PairSchema = Type.Object(
  { openFrom: textOf('day', 'The first day, included.'), openUntil: lastDay },
  { ...CLOSED, description: 'The opening of this care between two regions; left out: it is not open.' },
);
export type PairJson = Static<typeof PairSchema>;

export const QuotaSchema = Type.Object(
  {
    used: textOf('yuan', 'What is used of the advance.'),
    granted: textOf('yuan', 'The whole advance.'),
    warnsFromPercent: textOf('percent', 'The part of the advance from which on a warning is given.'),
  },
  { ...CLOSED, description: 'How far the advance for care elsewhere is used up; left out: not looked at.' },
);
export type QuotaJson = Static<typeof QuotaSchema>;
