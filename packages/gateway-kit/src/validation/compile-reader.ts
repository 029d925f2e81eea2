import type { Static, TSchema } from '@sinclair/typebox';
import { compileSchema } from './compile-schema';
import type { Validated } from './compile-schema';

/** Compiles a schema once; the reader names all wrong fields at once, or translates a message whose fields are right. */
export function compileReader<Schema extends TSchema, Read>(
  schema: Schema,
  translate: (message: Static<Schema>) => Read,
): (body: unknown) => Validated<Read> {
  const validate = compileSchema(schema);
  return (body) => {
    const message = validate(body);
    return message.ok ? { ok: true, value: translate(message.value) } : message;
  };
}
