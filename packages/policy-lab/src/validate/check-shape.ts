import type { Static, TSchema } from '@sinclair/typebox';
import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';
import { withDefinitions } from '../schema/with-definitions';
import { TEXT_KINDS } from '../schema/text-kinds';
import { problem } from './problem';
import type { Checked, Problem } from './problem';

/** More problems than this are cut off: the file is then another kind of file. */
const MOST_PROBLEMS = 100;

const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
  discriminator: true,
  verbose: true,
});
for (const { rule } of Object.values(TEXT_KINDS)) if ('format' in rule) ajv.addFormat(rule.format, rule.accepts);

/** Compiles a schema once; the check names everything that is wrong at once, unknown fields too. */
export function shapeChecker<Schema extends TSchema>(schema: Schema): (value: unknown) => Checked<Static<Schema>> {
  const validate = ajv.compile<Static<Schema>>(withDefinitions(schema));
  return (value) => {
    if (validate(value)) return { ok: true, value };
    const problems = (validate.errors ?? []).filter(saysSomething).slice(0, MOST_PROBLEMS).map(toProblem);
    return { ok: false, problems };
  };
}

/** `if` repeats what its branch has said, `discriminator` what the list of kinds has. */
function saysSomething({ keyword }: ErrorObject): boolean {
  return keyword !== 'if' && keyword !== 'discriminator';
}

function toProblem(error: ErrorObject): Problem {
  const params = error.params as Readonly<Record<string, unknown>>;
  const at = (name: unknown): string => `${error.instancePath}/${String(name)}`;
  switch (error.keyword) {
    case 'required':
      return problem(at(params.missingProperty), 'is missing', '缺少必填字段');
    case 'additionalProperties':
      return problem(at(params.additionalProperty), 'is not known here', '未知字段');
    default:
      return problem(error.instancePath, ...sentenceOf(error, params));
  }
}

function sentenceOf(error: ErrorObject, params: Readonly<Record<string, unknown>>): readonly [string, string] {
  const limit = String(params.limit);
  switch (error.keyword) {
    case 'type':
      return [`must be ${String(params.type)}`, `类型应为 ${String(params.type)}`];
    case 'pattern':
    case 'format':
      return textSentence(error);
    case 'enum':
      return listSentence(params.allowedValues);
    case 'const':
      return listSentence([params.allowedValue]);
    case 'minLength':
    case 'minItems':
      return [`must have at least ${limit}`, `长度至少为 ${limit}`];
    case 'maxLength':
    case 'maxItems':
      return [`must have at most ${limit}`, `长度至多为 ${limit}`];
    case 'minimum':
      return [`must be at least ${limit}`, `不得小于 ${limit}`];
    case 'maximum':
      return [`must be at most ${limit}`, `不得大于 ${limit}`];
    case 'uniqueItems':
      return ['must not hold the same twice', '不得重复'];
    default:
      return [error.message ?? 'does not fit', '格式不符'];
  }
}

function textSentence(error: ErrorObject): readonly [string, string] {
  const title = String((error.parentSchema as Readonly<Record<string, unknown>>).title);
  const known = Object.values(TEXT_KINDS).find((kind) => kind.title === title);
  return [`must be ${title}`, known?.zh ?? '格式不符'];
}

function listSentence(choices: unknown): readonly [string, string] {
  const list = Array.isArray(choices) ? choices.join(', ') : '';
  return [`must be one of ${list}`, `应为其中之一：${list}`];
}
