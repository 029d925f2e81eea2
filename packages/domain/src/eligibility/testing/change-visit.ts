import type { EligibilityPolicy } from '../../policy/eligibility-policy';
import type { EligibilityFacts } from '../eligibility-facts';
import type { EligibilityQuestion } from '../eligibility-question';

type JsonObject = Readonly<Record<string, unknown>>;

/** What differs from a visit: objects are changed part by part, lists and values replaced. */
export type VisitChange = object;

export interface Visit {
  readonly question: EligibilityQuestion;
  readonly facts: EligibilityFacts;
  readonly policy: EligibilityPolicy;
}

/** A visit read from golden vectors, with one change. */
export function changeVisit(usual: object, change: VisitChange): Visit {
  return changed({ ...usual }, { ...change }) as unknown as Visit;
}

function changed(before: JsonObject, change: JsonObject): JsonObject {
  const entries = Object.entries(change).map(([key, after]) => {
    const old = before[key];
    return [key, isObject(old) && isObject(after) ? changed(old, after) : after] as const;
  });
  return { ...before, ...Object.fromEntries(entries) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
