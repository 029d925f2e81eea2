import { Type } from '@sinclair/typebox';
import type { Static, TUnsafe } from '@sinclair/typebox';
import { kind, oneKindOf, oneOf, perLevel, textOf, textRule } from './fields';

const CLOSED = { additionalProperties: false } as const;
const KINDS = ['active', 'retired', 'resident'] as const;

const SegmentSchema = Type.Object(
  {
    from: textOf('yuan', 'Where the segment begins; it ends where the next one begins.'),
    ratePercent: perLevel('percent', 'What the pool pays of it; one text for all hospital levels, or one for each.'),
  },
  { ...CLOSED, description: 'A part of the amount with its own ratio.' },
);
export type SegmentJson = Static<typeof SegmentSchema>;

const segments = (description: string) => Type.Array(SegmentSchema, { minItems: 1, maxItems: 50, description });

const RetiredSchema = oneKindOf(
  [
    Type.Object(
      { kind: kind('same', 'The retired are paid as everybody.') },
      { ...CLOSED, description: 'No difference.' },
    ),
    Type.Object(
      {
        kind: kind('bonus', 'The ratio of the retired is higher by points.'),
        bonusPercent: textOf('percent', 'The points that are added to the ratio.'),
        order: oneOf(
          ['before-factor', 'after-factor'],
          'The points are added before or after a remote factor is applied.',
        ),
      },
      { ...CLOSED, description: 'Points more for the retired.' },
    ),
    Type.Object(
      {
        kind: kind('table', 'The retired have segments of their own.'),
        segments: segments('The segments of the retired, from the lowest to the highest; the first begins at 0.'),
      },
      { ...CLOSED, description: 'A table of their own for the retired.' },
    ),
  ],
  'How the retired are paid better; left out: they are not.',
);
export type RetiredJson = Static<typeof RetiredSchema>;

type CapJson = string | Readonly<Record<(typeof KINDS)[number], string>>;

const capProperty = (name: string): object => ({
  type: 'string',
  ...textRule('yuan'),
  description: `For a person who is ${name === 'resident' ? 'insured as a resident' : name}.`,
});

const CapSchema: TUnsafe<CapJson> = Type.Unsafe<CapJson>({
  type: ['string', 'object'],
  ...textRule('yuan'),
  properties: Object.fromEntries(KINDS.map((name) => [name, capProperty(name)])),
  required: [...KINDS],
  additionalProperties: false,
  description: 'The most that the pool pays in a year, for everybody or by the kind of person; left out: no limit.',
});

export const PoolSchema = Type.Object(
  {
    segments: segments('The parts of the amount from the lowest to the highest; the first begins at 0.'),
    bounds: Type.Optional(
      oneOf(
        ['include-deductible', 'after-deductible'],
        'The bounds of the segments count from the first fen in scope (the default), or from the first after the deductible.',
      ),
    ),
    span: Type.Optional(
      oneOf(
        ['visit', 'year'],
        'Each visit begins at the first segment (the default), or goes on where the year stands.',
      ),
    ),
    retired: Type.Optional(RetiredSchema),
    annualCap: Type.Optional(CapSchema),
    consumedRounding: Type.Optional(
      oneOf(
        ['half-up', 'down', 'up'],
        'How the base is rounded that a partly paid segment has consumed when the cap is reached; half-up by default.',
      ),
    ),
  },
  { ...CLOSED, description: 'What the pool pays of the amount after the deductible.' },
);
export type PoolJson = Static<typeof PoolSchema>;
