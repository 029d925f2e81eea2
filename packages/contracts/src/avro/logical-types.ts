import { BASIS_POINTS_PER_ONE, LARGEST_FEN } from '@medclear/domain';
import { ClosedSymbol } from './closed-symbol';
import { DayText } from './day-text';
import { HexText } from './hex-text';
import { rangedInteger } from './ranged-integer';
import { StepInputsArray } from './step-inputs-array';

/** Doubled, as Avro writes it, a number still exact. */
const LARGEST_NATURAL = 2 ** 52;

/** What the schemas' `logicalType` means to us; other readers of the bytes may ignore it. */
export const LOGICAL_TYPES = {
  'basis-points': rangedInteger(0, BASIS_POINTS_PER_ONE),
  'basis-points-number': rangedInteger(0, BASIS_POINTS_PER_ONE),
  'closed-symbol': ClosedSymbol,
  date: DayText,
  fen: rangedInteger(0, LARGEST_FEN),
  'hex-text': HexText,
  'hospital-level': rangedInteger(1, 3),
  natural: rangedInteger(0, LARGEST_NATURAL),
  'person-id': HexText,
  'step-inputs': StepInputsArray,
  year: rangedInteger(0, 9_999),
};
