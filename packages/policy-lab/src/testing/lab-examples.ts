import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeEligibility } from '@medclear/domain';
import { toEvaluatedJson } from '../render/evaluated-json';
import { toItemsJson } from '../render/items-json';
import { toVerdictJson } from '../render/verdict-json';
import { evaluateCase } from '../run/evaluate-case';
import { readEligibleCase, readEvaluateCase, readItemsCase } from '../translate/read-cases';
import type { Checked } from '../validate/problem';

/** The examples of the documents. */
export const EXAMPLES_FOLDER = join(__dirname, '../../../../docs/examples/lab');
/** What each of them comes to. */
export const OUTPUTS_FOLDER = join(EXAMPLES_FOLDER, 'output');

const POLICY = 'next-year.json';

/** The names of the examples that hold one case. */
export function exampleNames(): readonly string[] {
  return readdirSync(EXAMPLES_FOLDER)
    .filter((name) => name.endsWith('.json') && name !== POLICY)
    .sort();
}

/** Reads an example of the documents as JSON. */
export function readExample(name: string): unknown {
  return JSON.parse(readFileSync(join(EXAMPLES_FOLDER, name), 'utf8'));
}

/** Runs an example as its command does; throws with all problems when it cannot be used. */
export function runExample(name: string): object {
  const json = readExample(name);
  if (name.startsWith('items-')) return toItemsJson(whole(readItemsCase(json)));
  if (!name.startsWith('eligible-')) return toEvaluatedJson(evaluateCase(whole(readEvaluateCase(json))));
  const { title, question, facts, policy } = whole(readEligibleCase(json));
  return toVerdictJson(title, judgeEligibility(question, facts, policy));
}

/** The text of a golden output. */
export function outputText(output: object): string {
  return `${JSON.stringify(output, null, 2)}\n`;
}

function whole<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}
