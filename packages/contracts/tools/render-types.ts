type Schema = string | readonly Schema[] | Complex;
interface Complex {
  readonly type: string;
  readonly name?: string;
  readonly doc?: string;
  readonly fields?: readonly { readonly name: string; readonly type: Schema; readonly doc?: string }[];
  readonly items?: Schema;
  readonly symbols?: readonly string[];
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  long: 'number',
  int: 'number',
  boolean: 'boolean',
  null: 'null',
  bytes: 'Buffer',
};

/** Renders a namespace of interfaces per kind of record, as avsc reads and writes them. */
export function renderTypes(kinds: readonly { readonly kind: string; readonly schema: string }[]): string {
  return kinds.map(({ kind, schema }) => renderKind(kind, JSON.parse(schema) as Complex)).join('');
}

function renderKind(kind: string, schema: Complex): string {
  const declarations: string[] = [];
  const root = render(schema, declarations);
  return `\n/** schemas/${kind} */\nexport declare namespace ${pascal(kind)}Wire {\n${declarations.join('')}  type Root = ${root};\n}\n`;
}

function render(schema: Schema, declarations: string[]): string {
  if (typeof schema === 'string') return PRIMITIVES[schema] ?? schema;
  if (isUnion(schema)) return renderUnion(schema, declarations);
  switch (schema.type) {
    case 'record':
      return renderRecord(schema, declarations);
    case 'array':
      return `readonly ${render(schema.items ?? 'null', declarations)}[]`;
    case 'enum': {
      const words = (schema.symbols ?? []).map(
        (symbol) => `'${symbol === symbol.toLowerCase() ? symbol.replaceAll('_', '-') : symbol}'`,
      );
      declarations.push(`  type ${schema.name ?? ''} = ${words.join(' | ')};\n`);
      return schema.name ?? '';
    }
    case 'fixed':
      declarations.push(`  type ${schema.name ?? ''} = string;\n`);
      return schema.name ?? '';
    default:
      return 'logicalType' in schema && schema['logicalType'] === 'day-text'
        ? 'string'
        : render(schema.type, declarations);
  }
}

function isUnion(schema: Complex | readonly Schema[]): schema is readonly Schema[] {
  return Array.isArray(schema);
}

/** A union of several records is wrapped: `{ 'medclear.Settled': ... }`. */
function renderUnion(branches: readonly Schema[], declarations: string[]): string {
  const names = branches.map((branch) => render(branch, declarations));
  if (branches[0] === 'null') return names.join(' | ');
  return names.map((name) => `{ readonly 'medclear.${name}': ${name} }`).join(' | ');
}

function renderRecord(schema: Complex, declarations: string[]): string {
  const fields = (schema.fields ?? []).map(
    ({ name, type }) => `    readonly ${name}: ${render(type, declarations)};\n`,
  );
  const name = schema.name ?? '';
  declarations.push(
    fields.length === 0 ? `  type ${name} = Record<never, never>;\n` : `  interface ${name} {\n${fields.join('')}  }\n`,
  );
  return name;
}

function pascal(kind: string): string {
  return kind.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
}
