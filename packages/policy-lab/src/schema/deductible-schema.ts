import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { kind, listPerLevel, oneKindOf, oneOf, perLevel, someOf, textOf } from './fields';
import { REMOTE_PLACES } from './visit-places';

const CLOSED = { additionalProperties: false } as const;
const STANDARD = 'The standard amount; one text for all hospital levels, or one for each.';

const OutsideSchema = Type.Object(
  {
    standard: perLevel(
      'yuan',
      'The standard amount of these visits; one text for all hospital levels, or one for each.',
    ),
    places: someOf(REMOTE_PLACES, 'How the visits stand to the insured place to which this table applies.'),
  },
  { ...CLOSED, description: 'A deductible table of its own for visits outside; left out where there is none.' },
);

const LaterSchema = oneKindOf(
  [
    Type.Object(
      { kind: kind('same', 'Every visit of the year pays the same.') },
      { ...CLOSED, description: 'Later visits pay what the first pays.' },
    ),
    Type.Object(
      {
        kind: kind('listed', 'The amounts stand in a list.'),
        amounts: listPerLevel(
          'yuan',
          'What the first, second, third ... visit of the year pays; the last one repeats. One list for all hospital levels, or one for each.',
        ),
      },
      { ...CLOSED, description: 'Each visit of the year has its own amount.' },
    ),
    Type.Object(
      { kind: kind('halved', 'Half of the standard from the second visit of the year on.') },
      { ...CLOSED, description: 'Later visits pay half.' },
    ),
    Type.Object(
      {
        kind: kind('steps', 'Each further visit pays less, down to a floor.'),
        mode: oneOf(
          ['linear', 'compound'],
          'The reduction is a part of the standard (linear), or of what the visit before would have paid (compound).',
        ),
        reductionPercent: textOf('percent', 'What each further visit takes off.'),
        floorPercent: textOf('percent', 'The least that is paid, as a part of the standard.'),
      },
      { ...CLOSED, description: 'Later visits go down step by step.' },
    ),
  ],
  'What later visits of a year pay, by the number of admissions before; left out: all pay the same.',
);

const outside = Type.Optional(OutsideSchema);

export const DeductibleSchema = oneKindOf(
  [
    Type.Object(
      { kind: kind('none', 'Nothing is borne first.') },
      { ...CLOSED, description: 'There is no deductible.' },
    ),
    Type.Object(
      {
        kind: kind('per-visit', 'Every visit has its own deductible.'),
        standard: perLevel('yuan', STANDARD),
        later: Type.Optional(LaterSchema),
        outside,
      },
      { ...CLOSED, description: 'A deductible for each visit.' },
    ),
    Type.Object(
      {
        kind: kind(
          'per-year',
          'What is left of one standard for the whole year; a visit at another level tops up to its own.',
        ),
        standard: perLevel('yuan', STANDARD),
        outside,
      },
      { ...CLOSED, description: 'One deductible for the year.' },
    ),
  ],
  'What the patient bears first.',
);
export type DeductibleJson = Static<typeof DeductibleSchema>;
export type OutsideJson = Static<typeof OutsideSchema>;
export type LaterJson = Static<typeof LaterSchema>;
