import { CARE_KINDS, VISIT_PLACES } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static, TUnsafe } from '@sinclair/typebox';
import { flag, named, oneOf, textOf } from './fields';
import { PLACE_SENTENCES } from './visit-places';

const CLOSED = { additionalProperties: false } as const;
const MOST_LINES = 2_000;

/** The four parts of a bill, as the treating place has split it. */
export const TotalsSchema = Type.Object(
  {
    total: textOf('yuan', 'The whole bill; the other four add up to it.'),
    fullySelfPaid: Type.Optional(textOf('yuan', 'Class C, or outside the catalogue. 0 when left out.')),
    overLimit: Type.Optional(textOf('yuan', 'Above the price ceilings. 0 when left out.')),
    advanceSelfPay: Type.Optional(textOf('yuan', "The patient's share in advance of class B. 0 when left out.")),
    inScope: textOf('yuan', 'What the policy looks at.'),
  },
  { ...CLOSED, description: 'The item split of the whole bill.' },
);
export type TotalsJson = Static<typeof TotalsSchema>;

/** One declared line of a bill. */
export const LineSchema = Type.Object(
  {
    lineNumber: named('The number of the line; every line has its own.'),
    itemCode: named('The item in the catalogue of the treating place; what stands in none is fully self-paid.'),
    quantity: textOf('signedQuantity', 'The quantity; below zero on a refund line.'),
    unitPrice: textOf('unitPrice', 'The price of one.'),
    amount: textOf('signedYuan', 'Quantity times price within one fen; below zero on a refund line.'),
    originalLineNumber: Type.Optional(named('On a refund line: the number of the line that it takes back.')),
    isUseCovered: flag('Whether an item of limited use is used as its catalogue names it. Yes when left out.', true),
  },
  { ...CLOSED, description: 'A line as the institution declares it.' },
);
export type LineJson = Static<typeof LineSchema>;

export const LinesSchema = Type.Array(LineSchema, {
  minItems: 1,
  maxItems: MOST_LINES,
  description: 'The lines of the bill, which the catalogue of the treating region splits.',
});

const LevelSchema: TUnsafe<1 | 2 | 3> = Type.Unsafe<1 | 2 | 3>({
  type: 'integer',
  enum: [1, 2, 3],
  description: 'The level of the hospital.',
});
export { LevelSchema };

const places = VISIT_PLACES.map((place) => `${place}: ${PLACE_SENTENCES[place]}`).join(' ');

/** One bill: what was done, where, and what it cost. */
export const BILL_FIELDS = {
  visitDate: textOf('day', 'The day of the visit, or of the admission.'),
  dischargedOn: Type.Optional(textOf('day', 'The last day of a stay; it chooses the year where the policy says so.')),
  care: oneOf(CARE_KINDS, 'The kind of care.'),
  hospitalLevel: LevelSchema,
  place: Type.Optional(
    oneOf(VISIT_PLACES, `How the visit stands to the insured place; local when left out. ${places}`),
  ),
  usesAccount: flag('Whether the personal account pays what it may. No when left out.'),
  hospitalPart: Type.Optional(textOf('yuan', 'What the hospital bears itself. 0 when left out.')),
  totals: Type.Optional(TotalsSchema),
  treatmentRegion: Type.Optional(textOf('regionCode', 'With lines: the region whose catalogue splits them.')),
  lines: Type.Optional(LinesSchema),
};

export const BillSchema = Type.Object(BILL_FIELDS, {
  ...CLOSED,
  description: 'One bill: either its totals, or its lines with the treating region.',
});
export type BillJson = Static<typeof BillSchema>;
