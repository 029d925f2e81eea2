import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { LevelSchema, LinesSchema } from './bill-schema';
import { flag, named, sentence, oneOf, perLevel, textOf } from './fields';

const CLOSED = { additionalProperties: false } as const;

const EntrySchema = Type.Object(
  {
    itemCode: named('The code that lines refer to.'),
    name: Type.Optional(named('What the item is called; its code when left out.')),
    itemClass: oneOf(['A', 'B', 'C'], 'Class A, B or C; all of class C is fully self-paid.'),
    advanceSharePercent: Type.Optional(
      textOf('percent', "The patient's share in advance. 0 when left out; 100 is fully self-paid."),
    ),
    ceiling: Type.Optional(
      perLevel(
        'unitPrice',
        'The highest price of one; one text for all hospital levels, or one for each. Left out: none.',
      ),
    ),
    chargeCategory: Type.Optional(named('The national charge category, two digits; 14 (other) when left out.')),
    isLimitedUse: flag('Whether it is paid only for the uses that the catalogue names. No when left out.'),
  },
  { ...CLOSED, description: 'What the catalogue says of one item.' },
);
export type EntryJson = Static<typeof EntrySchema>;

/** A case for `medclear items`. */
export const ItemsCaseSchema = Type.Object(
  {
    title: Type.Optional(sentence('What the case is about; it is printed above the result.')),
    treatmentRegion: Type.Optional(textOf('regionCode', 'The region whose catalogue splits the lines.')),
    catalogue: Type.Optional(
      Type.Array(EntrySchema, {
        minItems: 1,
        maxItems: 2_000,
        description: 'A catalogue inline, instead of that of a region.',
      }),
    ),
    date: textOf('day', 'The day of the visit, which chooses the version of the catalogue.'),
    hospitalLevel: LevelSchema,
    total: Type.Optional(textOf('signedYuan', 'The whole bill; when it is given, the lines must add up to it.')),
    lines: LinesSchema,
  },
  {
    ...CLOSED,
    description:
      'What medclear items reads: the lines of a bill and either a treating region or a catalogue. Amounts are yuan as text ("1234.50").',
  },
);
export type ItemsCaseJson = Static<typeof ItemsCaseSchema>;
