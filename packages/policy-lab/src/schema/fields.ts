import { Type } from '@sinclair/typebox';
import type { TBoolean, TOptional, TSchema, TString, TUnsafe } from '@sinclair/typebox';
import { TEXT_KINDS } from './text-kinds';
import type { TextKindName } from './text-kinds';

const LONGEST_NAME = 100;
const LONGEST_SENTENCE = 1_000;

/** One value for every hospital level, or one for each. */
export type PerLevel<Value> = Value | Readonly<Record<'1' | '2' | '3', Value>>;

/** A text of one of the kinds. */
export function textOf(kind: TextKindName, description: string): TString {
  return Type.String({ ...textRule(kind), description });
}

/** A name or label: any text that is not empty. */
export function named(description: string): TString {
  return Type.String({ minLength: 1, maxLength: LONGEST_NAME, description });
}

/** A sentence for people. */
export function sentence(description: string): TString {
  return Type.String({ minLength: 1, maxLength: LONGEST_SENTENCE, description });
}

/** Yes or no; no when it is left out, unless told otherwise. */
export function flag(description: string, byDefault = false): TOptional<TBoolean> {
  return Type.Optional(Type.Boolean({ default: byDefault, description }));
}

/** One of a few words. */
export function oneOf<const Choices extends readonly string[]>(
  choices: Choices,
  description: string,
): TUnsafe<Choices[number]> {
  return Type.Unsafe<Choices[number]>({ type: 'string', enum: [...choices], description });
}

/** A list of different words out of a few. */
export function someOf<const Choices extends readonly string[]>(
  choices: Choices,
  description: string,
): TUnsafe<readonly Choices[number][]> {
  const items = { type: 'string', enum: [...choices], description: 'One of them.' };
  return Type.Unsafe<readonly Choices[number][]>({ type: 'array', items, uniqueItems: true, description });
}

/** A text for every hospital level at once, or one for each. */
export function perLevel(kind: TextKindName, description: string): TUnsafe<PerLevel<string>> {
  return Type.Unsafe<PerLevel<string>>({
    type: ['string', 'object'],
    ...textRule(kind),
    ...levelProperties((level) => ({ type: 'string', ...textRule(kind), description: levelSentence(level) })),
    description,
  });
}

/** A list of texts for every hospital level at once, or one for each. */
export function listPerLevel(kind: TextKindName, description: string): TUnsafe<PerLevel<readonly string[]>> {
  const list = {
    items: { type: 'string', ...textRule(kind), description: 'The next of them.' },
    minItems: 1,
    maxItems: 20,
  };
  return Type.Unsafe<PerLevel<readonly string[]>>({
    type: ['array', 'object'],
    ...list,
    ...levelProperties((level) => ({ type: 'array', ...list, description: levelSentence(level) })),
    description,
  });
}

/** One of several objects, told apart by their `kind`. */
export function oneKindOf<const Schemas extends readonly TSchema[]>(
  schemas: Schemas,
  description: string,
): TUnsafe<Schemas[number]['static']> {
  const kinds = schemas.map(({ properties }) => (properties as { readonly kind: TSchema }).kind.const as string);
  return Type.Unsafe<Schemas[number]['static']>({
    type: 'object',
    required: ['kind'],
    properties: { kind: { type: 'string', enum: kinds, description: 'Which of them it is.' } },
    discriminator: { propertyName: 'kind' },
    oneOf: [...schemas],
    description,
  });
}

/** The word that tells one of several objects apart. */
export function kind<const Name extends string>(name: Name, description: string): TUnsafe<Name> {
  return Type.Unsafe<Name>({ type: 'string', const: name, description });
}

/** The rule of a kind of text as JSON Schema, with the sentence for people as its title. */
export function textRule(name: TextKindName): Readonly<Record<string, string>> {
  const { title, rule } = TEXT_KINDS[name];
  return 'pattern' in rule ? { title, pattern: rule.pattern } : { title, format: rule.format };
}

function levelProperties(property: (level: string) => object): object {
  return {
    properties: { '1': property('1'), '2': property('2'), '3': property('3') },
    required: ['1', '2', '3'],
    additionalProperties: false,
  };
}

function levelSentence(level: string): string {
  return `At a hospital of level ${level}.`;
}
