import { EligibleCaseSchema } from '../schema/eligible-case-schema';
import { EvaluateCaseSchema } from '../schema/evaluate-case-schema';
import { ItemsCaseSchema } from '../schema/items-case-schema';
import { PolicyChoiceSchema } from '../schema/policy-choice-schema';
import { shapeChecker } from '../validate/check-shape';
import type { Checked } from '../validate/problem';
import { toPolicySource } from './policy-source';
import type { PolicySource } from './policy-source';
import { toEligibleCase } from './to-eligible-case';
import type { EligibleCase } from './to-eligible-case';
import { toEvaluateCase } from './to-evaluate-case';
import type { EvaluateCase } from './to-evaluate-case';
import { toItemsCase } from './to-items-case';
import type { ItemsCase } from './to-items-case';

/** Compiled when it is first asked: a command needs one of them. */
function whenAsked<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

const evaluateShape = whenAsked(() => shapeChecker(EvaluateCaseSchema));
const eligibleShape = whenAsked(() => shapeChecker(EligibleCaseSchema));
const itemsShape = whenAsked(() => shapeChecker(ItemsCaseSchema));
const policyShape = whenAsked(() => shapeChecker(PolicyChoiceSchema));

/** Reads a case for an evaluation; `instead` is a policy that is tried instead of its own. */
export function readEvaluateCase(json: unknown, instead: PolicySource | null = null): Checked<EvaluateCase> {
  const shape = evaluateShape()(json);
  return shape.ok ? toEvaluateCase(shape.value, instead) : shape;
}

/** Reads a case of eligibility. */
export function readEligibleCase(json: unknown): Checked<EligibleCase> {
  const shape = eligibleShape()(json);
  return shape.ok ? toEligibleCase(shape.value) : shape;
}

/** Reads a case of an item split. */
export function readItemsCase(json: unknown): Checked<ItemsCase> {
  const shape = itemsShape()(json);
  return shape.ok ? toItemsCase(shape.value) : shape;
}

/** Reads a policy that stands alone, or the choice of one. */
export function readPolicySource(json: unknown): Checked<PolicySource> {
  const shape = policyShape()(json);
  return shape.ok ? toPolicySource(shape.value, '') : shape;
}
