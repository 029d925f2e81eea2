import type { TSchema } from '@sinclair/typebox';
import { EligibleCaseSchema } from './eligible-case-schema';
import { EvaluateCaseSchema } from './evaluate-case-schema';
import { ItemsCaseSchema } from './items-case-schema';
import { PolicySchema } from './policy-schema';
import { withDefinitions } from './with-definitions';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schemas that are published, by the name of their file. */
export const PUBLISHED_SCHEMAS: Readonly<Record<string, TSchema>> = {
  'policy.schema.json': PolicySchema,
  'evaluate-case.schema.json': EvaluateCaseSchema,
  'eligible-case.schema.json': EligibleCaseSchema,
  'items-case.schema.json': ItemsCaseSchema,
};

/** A schema as the text of its file. */
export function schemaText(schema: TSchema): string {
  return `${JSON.stringify({ $schema: DIALECT, ...withDefinitions(schema) }, null, 2)}\n`;
}
