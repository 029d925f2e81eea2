import type { TSchema } from '@sinclair/typebox';
import { AccumulatorsSchema } from './person-schema';
import { LinesSchema } from './bill-schema';
import { PolicySchema } from './policy-schema';
import { BenefitSchema, SchemeSchema } from './scheme-schema';

/** What stands in more than one place, or is long: it is written once, under its name. */
const DEFINITIONS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [PolicySchema, 'policy'],
  [SchemeSchema, 'scheme'],
  [BenefitSchema, 'benefit'],
  [AccumulatorsSchema, 'accumulators'],
  [LinesSchema, 'lines'],
]);

/** A schema in which everything that has a name is referred to; the definitions stand at its end. */
export function withDefinitions(schema: TSchema): TSchema {
  const definitions: Record<string, unknown> = {};
  const body = referring(schema, definitions, true);
  const hasDefinitions = Object.keys(definitions).length > 0;
  return (hasDefinitions ? { ...(body as TSchema), $defs: definitions } : body) as TSchema;
}

function referring(value: unknown, definitions: Record<string, unknown>, isRoot = false): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => referring(item, definitions));
  const name = DEFINITIONS.get(value);
  if (name !== undefined && !isRoot) return referenceTo(name, value, definitions);
  return referringEach(value, definitions);
}

function referenceTo(name: string, value: object, definitions: Record<string, unknown>): unknown {
  definitions[name] ??= referringEach(value, definitions);
  return { $ref: `#/$defs/${name}` };
}

function referringEach(value: object, definitions: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, referring(inner, definitions)]));
}
