import { BENEFIT_GROUPS, CARE_KINDS } from '@medclear/domain';
import type { CareKind } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { DeductibleSchema } from './deductible-schema';
import { flag, kind, oneKindOf, oneOf } from './fields';
import {
  AboveCapSchema,
  AccountSchema,
  AssistanceSchema,
  CivilServantSchema,
  LargeIllnessSchema,
} from './further-funds-schema';
import { PoolSchema } from './pool-schema';
import { RemoteSchema } from './remote-schema';

const CLOSED = { additionalProperties: false } as const;

/** What the pool pays of one kind of care. */
export const BenefitSchema = Type.Object(
  {
    kind: kind('benefit', 'The pool pays.'),
    group: oneOf(BENEFIT_GROUPS, 'The accumulators that a visit reads and moves.'),
    deductible: DeductibleSchema,
    pool: PoolSchema,
    aboveCap: Type.Optional(AboveCapSchema),
    aboveCapRestEntersLargeIllness: flag(
      'Whether what neither the pool nor the large-sum fund pays above the cap enters large illness; no when left out.',
    ),
    remote: Type.Optional(RemoteSchema),
    countsAdmission: flag('Whether a visit counts as an admission of the year; no when left out.'),
  },
  { ...CLOSED, description: 'What the pool pays of one kind of care.' },
);
export type BenefitJson = Static<typeof BenefitSchema>;

const AccountOnlySchema = Type.Object(
  { kind: kind('account-only', 'Only the personal account pays; no accumulator moves but its balance.') },
  { ...CLOSED, description: 'Care without the pool.' },
);

const CARE_NAMES: Readonly<Record<CareKind, string>> = {
  inpatient: 'Stays in hospital.',
  'day-surgery': 'Day surgery.',
  outpatient: 'General outpatient care.',
  chronic: 'Outpatient care of chronic diseases.',
  pharmacy: 'Purchases in a pharmacy.',
};

const careOf = (care: CareKind) =>
  Type.Optional(
    oneKindOf([BenefitSchema, AccountOnlySchema], `${CARE_NAMES[care]} Left out: no benefit is published.`),
  );

const CareSchema = Type.Object(
  {
    inpatient: careOf('inpatient'),
    'day-surgery': careOf('day-surgery'),
    outpatient: careOf('outpatient'),
    chronic: careOf('chronic'),
    pharmacy: careOf('pharmacy'),
  },
  { ...CLOSED, description: `What is paid of each kind of care: ${CARE_KINDS.join(', ')}.` },
);

/** What one scheme pays. */
export const SchemeSchema = Type.Object(
  {
    care: CareSchema,
    largeIllness: Type.Optional(LargeIllnessSchema),
    civilServant: Type.Optional(CivilServantSchema),
    assistance: Type.Optional(AssistanceSchema),
    account: AccountSchema,
    refundTakesBackAdmission: flag('Whether a refund of a stay takes its admission back; no when left out.'),
  },
  { ...CLOSED, description: 'What one insurance scheme pays.' },
);
export type SchemeJson = Static<typeof SchemeSchema>;
