import { PUBLISHED_SCHEMAS } from './published-schemas';

type Json = Readonly<Record<string, unknown>>;

const NESTED_IN_LISTS = ['oneOf', 'anyOf', 'allOf'];
const NESTED = ['items', 'then', 'else'];

/** Every schema inside a schema, with its path. */
function schemasIn(schema: Json, path: string): readonly (readonly [path: string, schema: Json])[] {
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, Json>>);
  const branches = NESTED_IN_LISTS.flatMap((name) => (schema[name] ?? []) as readonly Json[]);
  const nested = NESTED.flatMap((name) => (schema[name] === undefined ? [] : [schema[name] as Json]));
  return [
    [path, schema],
    ...properties.flatMap(([name, property]) => schemasIn(property, `${path}/${name}`)),
    ...[...branches, ...nested].flatMap((inner, at) => schemasIn(inner, `${path}/${String(at)}`)),
  ];
}

describe('the published schemas', () => {
  it.each(Object.entries(PUBLISHED_SCHEMAS))('%s describes every field in a sentence', (_, schema) => {
    const undescribed = schemasIn(schema as Json, '')
      .filter(([, { description }]) => typeof description !== 'string' || !/\.$/.test(description))
      .map(([path]) => path);
    expect(undescribed).toEqual([]);
  });

  it.each(Object.entries(PUBLISHED_SCHEMAS))('%s lets no object take unknown fields', (_, schema) => {
    const open = schemasIn(schema as Json, '')
      .filter(([, { properties, oneOf }]) => properties !== undefined && oneOf === undefined)
      .filter(([, { additionalProperties }]) => additionalProperties !== false)
      .map(([path]) => path);
    expect(open).toEqual([]);
  });
});
