import { Type } from '@sinclair/typebox';
import type { TString, TUnsafe } from '@sinclair/typebox';
import type { TextFormatName } from './text-formats';

/** A text of one of the formats; the length is bounded before the format is asked. */
export function textOf(format: TextFormatName, description: string): TString {
  return Type.String({ format, maxLength: 40, description });
}

/** A text that must not be empty. */
export function shortText(maxLength: number, description: string): TString {
  return Type.String({ minLength: 1, maxLength, description });
}

/** One of a few texts; one error instead of one per choice. */
export function oneOf<const Choices extends readonly string[]>(
  choices: Choices,
  description: string,
): TUnsafe<Choices[number]> {
  return Type.Unsafe<Choices[number]>({ type: 'string', enum: [...choices], description });
}
