type Schema = string | readonly Schema[] | Definition;
interface Definition {
  readonly type: Schema;
  readonly name?: string;
  readonly fields?: readonly { readonly name: string; readonly type: Schema }[];
  readonly items?: Schema;
}

/**
 * The writer's schema without the records that a union of it has and the reader does not know.
 *
 * Every other change is read both ways. A record that was added to a union can only be read by versions that have it: an older
 * reader knows the schema's fingerprint as little as the record, and waits.
 */
export function withoutAddedBranches(writerText: string, readerText: string): string {
  const writer = JSON.parse(writerText) as Schema;
  const pruning: Pruning = {
    known: new Set(definitionsOf(JSON.parse(readerText) as Schema).map(({ name }) => name)),
    definitions: new Map(definitionsOf(writer).map((definition) => [definition.name, definition])),
    defined: new Set(),
  };
  return JSON.stringify(prune(writer, pruning));
}

interface Pruning {
  readonly known: ReadonlySet<string | undefined>;
  readonly definitions: ReadonlyMap<string | undefined, Definition>;
  /** What stands before already: a name is defined where it is met first, which may have been pruned. */
  readonly defined: Set<string>;
}

function prune(schema: Schema, pruning: Pruning): Schema {
  if (typeof schema === 'string') {
    const definition = pruning.defined.has(schema) ? undefined : pruning.definitions.get(schema);
    return definition === undefined ? schema : prune(definition, pruning);
  }
  if (isUnion(schema)) return withoutAdded(schema, pruning).map((branch) => prune(branch, pruning));
  const { name, type, fields, items } = schema;
  if (name !== undefined) {
    if (pruning.defined.has(name)) return name;
    pruning.defined.add(name);
  }
  return {
    ...schema,
    type: prune(type, pruning),
    ...(fields === undefined
      ? {}
      : { fields: fields.map((field) => ({ ...field, type: prune(field.type, pruning) })) }),
    ...(items === undefined ? {} : { items: prune(items, pruning) }),
  };
}

/** A union of nothing but added records stands in a field that the reader does not know either: it is skipped whole. */
function withoutAdded(union: readonly Schema[], { known }: Pruning): readonly Schema[] {
  const kept = union.filter(
    (branch) => typeof branch === 'string' || isUnion(branch) || branch.type !== 'record' || known.has(branch.name),
  );
  return kept.length === 0 ? union : kept;
}

function definitionsOf(schema: Schema): readonly Definition[] {
  if (typeof schema === 'string') return [];
  if (isUnion(schema)) return schema.flatMap(definitionsOf);
  const inner = [
    schema.type,
    ...(schema.fields ?? []).map(({ type }) => type),
    ...(schema.items ? [schema.items] : []),
  ];
  return [...(schema.name === undefined ? [] : [schema]), ...inner.flatMap(definitionsOf)];
}

function isUnion(schema: Schema): schema is readonly Schema[] {
  return Array.isArray(schema);
}
