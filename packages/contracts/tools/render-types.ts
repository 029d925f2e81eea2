type Schema = string | readonly Schema[] | Complex;
interface Complex {
  readonly type: string;
  readonly name?: string;
  readonly doc?: string;
  readonly logicalType?: string;
  readonly fields?: readonly { readonly name: string; readonly type: Schema; readonly doc?: string }[];
  readonly items?: Schema;
  readonly symbols?: readonly string[];
  readonly default?: string;
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  long: 'number',
  int: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** Logical types whose values have a type of their own in the domain. */
const DOMAIN_TYPES: Readonly<Record<string, string>> = {
  'basis-points': 'BasisPoints',
  'claim-id': 'ClaimId',
  date: 'BusinessDate',
  fen: 'Fen',
  'hospital-level': 'HospitalLevel',
  'institution-code': 'InstitutionCode',
  'person-id': 'PersonId',
  'refusal-code': 'RefusalCode',
  'region-code': 'RegionCode',
  'step-inputs': 'StepInputs',
};

interface Rendering {
  readonly declarations: string[];
  readonly fromDomain: Set<string>;
}

/** Renders the types of one schema as its values are read and written; records keep their names. */
export function renderTypes(schemaText: string): string {
  const rendering: Rendering = { declarations: [], fromDomain: new Set() };
  render(JSON.parse(schemaText) as Schema, rendering);
  const names = [...rendering.fromDomain].sort().join(', ');
  const imports = names === '' ? '' : `import type { ${names} } from '@medclear/domain';\n`;
  return `${imports}${rendering.declarations.join('')}`;
}

function render(schema: Schema, rendering: Rendering): string {
  if (typeof schema === 'string') return PRIMITIVES[schema] ?? schema;
  if (isUnion(schema)) return renderUnion(schema, rendering);
  if (schema.type === 'record') return renderRecord(schema, rendering);
  const name = schema.name ?? '';
  const domainType = DOMAIN_TYPES[schema.logicalType ?? ''];
  if (domainType !== undefined) {
    rendering.fromDomain.add(domainType);
    return domainType;
  }
  if (schema.type === 'array') return `readonly ${render(schema.items ?? 'null', rendering)}[]`;
  if (schema.type !== 'enum' && schema.type !== 'fixed') return render(schema.type, rendering);
  const meaning = schema.type === 'enum' ? renderWords(schema) : 'string';
  rendering.declarations.push(`\nexport type ${name} = ${meaning};\n`);
  return name;
}

function isUnion(schema: Complex | readonly Schema[]): schema is readonly Schema[] {
  return Array.isArray(schema);
}

/** The default symbol is nobody's word. */
function renderWords({ symbols = [], default: fallback }: Complex): string {
  const meant = symbols.filter((symbol) => symbol !== fallback);
  return meant
    .map((symbol) => `'${symbol === symbol.toLowerCase() ? symbol.replaceAll('_', '-') : symbol}'`)
    .join(' | ');
}

/** A union of several records is wrapped: `{ 'medclear.Settled': ... }`. */
function renderUnion(branches: readonly Schema[], rendering: Rendering): string {
  const names = branches.map((branch) => render(branch, rendering));
  if (branches[0] === 'null') return names.join(' | ');
  return names.map((name) => `\n    | { readonly 'medclear.${name}': ${name} }`).join('');
}

function renderRecord(schema: Complex, rendering: Rendering): string {
  const name = schema.name ?? '';
  const fields = (schema.fields ?? []).map(
    (field) => `${comment(field.doc, '  ')}  readonly ${field.name}: ${render(field.type, rendering)};\n`,
  );
  const body =
    fields.length === 0 ? `type ${name} = Record<never, never>;` : `interface ${name} {\n${fields.join('')}}`;
  rendering.declarations.push(`\n${comment(schema.doc, '')}export ${body}\n`);
  return name;
}

function comment(doc: string | undefined, indent: string): string {
  return doc === undefined ? '' : `${indent}/** ${doc} */\n`;
}
