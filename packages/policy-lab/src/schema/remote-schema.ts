import type { RemotePlace } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static, TUnsafe } from '@sinclair/typebox';
import { kind, oneKindOf, oneOf, textRule } from './fields';
import { PLACE_SENTENCES, REMOTE_PLACES } from './visit-places';

const CLOSED = { additionalProperties: false } as const;

export type ByPlaceJson = Readonly<Partial<Record<RemotePlace, string>>>;

function percentByPlace(description: string): TUnsafe<ByPlaceJson> {
  const percent = (place: RemotePlace): object => ({
    type: 'string',
    ...textRule('percent'),
    description: `${PLACE_SENTENCES[place]} Left out: 0.`,
  });
  return Type.Unsafe<ByPlaceJson>({
    type: 'object',
    properties: Object.fromEntries(REMOTE_PLACES.map((place) => [place, percent(place)])),
    additionalProperties: false,
    description,
  });
}

export const RemoteSchema = oneKindOf(
  [
    Type.Object(
      { kind: kind('none', 'A visit outside is paid as one at home.') },
      { ...CLOSED, description: 'No reduction.' },
    ),
    Type.Object(
      {
        kind: kind('advance-share', 'The patient bears a part of the amount in scope before the pool looks at it.'),
        sharePercent: percentByPlace('The part, by how the visit stands to the insured place.'),
        order: oneOf(
          ['before-deductible', 'after-deductible'],
          'The part is taken of the scope before the deductible, or of the rest after it.',
        ),
      },
      { ...CLOSED, description: 'A share in advance.' },
    ),
    Type.Object(
      {
        kind: kind('ratio-points', 'The ratio of the pool is lower by points, never below 0.'),
        pointsPercent: percentByPlace('The points, by how the visit stands to the insured place.'),
      },
      { ...CLOSED, description: 'Points off the ratio.' },
    ),
    Type.Object(
      {
        kind: kind('ratio-factor', 'The ratio of the pool is cut by a part of itself.'),
        cutPercent: percentByPlace('The part that is cut off, by how the visit stands to the insured place.'),
        rounding: oneOf(
          ['exact', 'to-basis-points'],
          'The exact product is used and the money rounded once, or the ratio is rounded to hundredths of a per cent first.',
        ),
      },
      { ...CLOSED, description: 'A factor on the ratio.' },
    ),
  ],
  'What a visit outside the region costs more; left out: nothing.',
);
export type RemoteJson = Static<typeof RemoteSchema>;
