import type { Static, TSchema } from '@sinclair/typebox';
import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import type { FieldIssue } from './field-issue';
import { TEXT_FORMATS } from './text-formats';
import type { TextFormat } from './text-formats';

export type Validated<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** More issues than this are cut off: whoever sends so many has a mistake in the program, not in the fields. */
export const MOST_ISSUES = 100;

const ajv = new Ajv({ allErrors: true, strict: true, verbose: true });
for (const [name, { accepts }] of Object.entries(TEXT_FORMATS)) ajv.addFormat(name, accepts);

/** Compiles a schema once; the validator names all wrong fields at once and ignores unknown ones. */
export function compileSchema<Schema extends TSchema>(schema: Schema): (value: unknown) => Validated<Static<Schema>> {
  const validate = ajv.compile<Static<Schema>>(schema);
  return (value) => {
    if (validate(value)) return { ok: true, value };
    return { ok: false, issues: (validate.errors ?? []).slice(0, MOST_ISSUES).map(toIssue) };
  };
}

function toIssue(error: ErrorObject): FieldIssue {
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'required') {
    const path = `${error.instancePath}/${String(params.missingProperty)}`;
    return { path, zh: '缺少必填字段', en: 'is missing' };
  }
  return { path: error.instancePath === '' ? '/' : error.instancePath, ...sentenceOf(error, params) };
}

function sentenceOf(
  { keyword, data }: ErrorObject,
  params: Readonly<Record<string, unknown>>,
): Omit<FieldIssue, 'path'> {
  switch (keyword) {
    case 'type':
      return { zh: `类型应为 ${String(params.type)}`, en: `must be of type ${String(params.type)}` };
    case 'format':
      return formatSentence(String(params.format), data);
    case 'minLength':
    case 'minItems':
      return { zh: `长度至少为 ${String(params.limit)}`, en: `must have at least ${String(params.limit)}` };
    case 'maxLength':
    case 'maxItems':
      return { zh: `长度至多为 ${String(params.limit)}`, en: `must have at most ${String(params.limit)}` };
    case 'minimum':
      return { zh: `不得小于 ${String(params.limit)}`, en: `must not be below ${String(params.limit)}` };
    case 'maximum':
      return { zh: `不得大于 ${String(params.limit)}`, en: `must not be above ${String(params.limit)}` };
    case 'enum':
      return { zh: `应为其中之一：${listOf(params)}`, en: `must be one of ${listOf(params)}` };
    default:
      return { zh: '格式不符', en: `does not meet the rule ${keyword}` };
  }
}

const NEGATIVE = /^-\d/;

function formatSentence(name: string, data: unknown): Omit<FieldIssue, 'path'> {
  const format: TextFormat | undefined = Object.entries(TEXT_FORMATS).find(([known]) => known === name)?.[1];
  if (format?.ofNegative !== undefined && typeof data === 'string' && NEGATIVE.test(data)) return format.ofNegative;
  return { zh: format?.zh ?? '格式不符', en: format?.en ?? `must be ${name}` };
}

function listOf(params: Readonly<Record<string, unknown>>): string {
  return Array.isArray(params.allowedValues) ? params.allowedValues.join(', ') : '';
}
