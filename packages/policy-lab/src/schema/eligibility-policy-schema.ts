import { CARD_CHECKS, CARE_KINDS, TRANSFER_STATES } from '@medclear/domain';
import type { RegionRelation } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static, TUnsafe } from '@sinclair/typebox';
import { flag, someOf } from './fields';

const CLOSED = { additionalProperties: false } as const;

const RELATIONS: Readonly<Record<RegionRelation, string>> = {
  'same-pool': 'in the same pooling area',
  'intra-province': 'elsewhere in the province',
  'cross-province': 'in another province',
};

function askedFor(what: string) {
  const careFor = (relation: RegionRelation) =>
    Type.Optional(
      someOf(CARE_KINDS, `Kinds of care for which it is asked ${RELATIONS[relation]}; none when left out.`),
    );
  return Type.Optional(
    Type.Object(
      {
        'same-pool': careFor('same-pool'),
        'intra-province': careFor('intra-province'),
        'cross-province': careFor('cross-province'),
      },
      { ...CLOSED, description: `${what} Left out: it is never asked.` },
    ),
  );
}

/** A list whose order counts and that holds every check once. */
const CardChecksSchema: TUnsafe<readonly (typeof CARD_CHECKS)[number][]> = Type.Unsafe({
  type: 'array',
  items: { type: 'string', enum: [...CARD_CHECKS], description: 'The next check.' },
  uniqueItems: true,
  minItems: CARD_CHECKS.length,
  maxItems: CARD_CHECKS.length,
  description: `The order of the checks of a credential; ${CARD_CHECKS.join(', ')} when left out.`,
});

/** Where eligibility leaves a choice to the region. */
export const EligibilityPolicySchema = Type.Object(
  {
    isInstitutionListed: flag(
      'Whether only institutions are open that the registry lists; otherwise all that it does not close. No when left out.',
    ),
    cardChecks: Type.Optional(CardChecksSchema),
    usesYearlyCardRule: flag(
      'Whether a card is valid for a year from its issue or the last contribution, instead of until the date of its chip. No when left out.',
    ),
    openingOverridesCardScope: flag(
      'Whether an opened region pair lets a card in that its scope would keep out. No when left out.',
    ),
    isOneCardPerPerson: flag('Whether only the newest card of a person is good. No when left out.'),
    pairAskedFor: askedFor('For which care an opened region pair is asked.'),
    filingAskedFor: askedFor('For which care a filing is asked.'),
    isProvinceFilingWhole: flag(
      'Whether a filing for a whole province (xx0000) covers each place in it. No when left out.',
    ),
    isIntraProvinceLocal: flag('Whether visits elsewhere in the province are paid as at home. No when left out.'),
    lockingTransferStates: Type.Optional(
      someOf(
        TRANSFER_STATES,
        'The states of a transfer of the insurance relation in which nothing is paid; none when left out.',
      ),
    ),
  },
  {
    ...CLOSED,
    description: 'Where eligibility leaves a choice to the region; left out: nothing is asked that can be left out.',
  },
);
export type EligibilityPolicyJson = Static<typeof EligibilityPolicySchema>;
