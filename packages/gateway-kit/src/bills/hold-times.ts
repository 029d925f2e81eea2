import { Type } from '@sinclair/typebox';

const SHORTEST_HOLD_S = 1;
const LONGEST_HOLD_S = 24 * 3_600;
/** Half an hour: long enough for a patient to decide. */
const USUAL_HOLD_S = 1_800;
const MS_PER_S = 1_000;

/** How long a hold holds, as both gateways call it. */
export const HoldForSeconds = Type.Optional(
  Type.Integer({
    minimum: SHORTEST_HOLD_S,
    maximum: LONGEST_HOLD_S,
    description: 'seconds until the hold expires; half an hour when it is missing',
  }),
);

/** In milliseconds. */
export function holdForMs(holdForSeconds: number = USUAL_HOLD_S): number {
  return holdForSeconds * MS_PER_S;
}
