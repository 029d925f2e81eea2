import type { PersonBenefits } from '@medclear/domain';
import type { EvaluateCaseJson, RefundEventJson, VisitEventJson } from '../schema/evaluate-case-schema';
import type { PolicyChoiceJson } from '../schema/policy-choice-schema';
import { problem } from '../validate/problem';
import type { Checked, Problem } from '../validate/problem';
import { toPolicySource } from './policy-source';
import type { PolicySource } from './policy-source';
import { personProblems, toBenefits, toPerson } from './to-person';
import type { LabPerson } from './to-person';
import { toVisit } from './to-visit';
import type { LabVisit } from './to-visit';

/** What happens in a case, in the order in which it is settled. */
export type LabEvent =
  { readonly kind: 'visit'; readonly visit: LabVisit } | { readonly kind: 'refund'; readonly visitId: string };

/** A case that can be evaluated. */
export interface EvaluateCase {
  readonly title: string | null;
  readonly policyOf: PolicySource;
  /** Used and owned before the first visit. */
  readonly before: PersonBenefits;
  readonly events: readonly LabEvent[];
}

const ONLY_BILL = 'bill';

/**
 * A case from its checked JSON, or everything that contradicts itself in it.
 *
 * @param instead the policy that is tried instead of the case's own, or null
 */
export function toEvaluateCase(json: EvaluateCaseJson, instead: PolicySource | null): Checked<EvaluateCase> {
  const policy = instead === null ? toSource(json.policy) : { ok: true as const, value: instead };
  const events = toEvents(json, toPerson(json.person));
  const problems = [
    ...(policy.ok ? [] : policy.problems),
    ...personProblems(json.person),
    ...(events.ok ? [] : events.problems),
  ];
  if (problems.length > 0 || !policy.ok || !events.ok) return { ok: false, problems };
  const value = {
    title: json.title ?? null,
    policyOf: policy.value,
    before: toBenefits(json.person),
    events: events.value,
  };
  return { ok: true, value };
}

function toSource(json: PolicyChoiceJson | undefined): Checked<PolicySource> {
  if (json !== undefined) return toPolicySource(json, '/policy');
  return {
    ok: false,
    problems: [problem('/policy', 'is missing, here or as --policy', '缺少政策（可用 --policy 给出）')],
  };
}

function toEvents(json: EvaluateCaseJson, person: LabPerson): Checked<readonly LabEvent[]> {
  const { bill, sequence } = json;
  if (bill !== undefined && sequence === undefined) {
    const visit = toVisit(bill, person, ONLY_BILL, '/bill');
    return visit.ok ? { ok: true, value: [{ kind: 'visit', visit: visit.value }] } : visit;
  }
  if (sequence === undefined || bill !== undefined) {
    return { ok: false, problems: [problem('', 'needs either bill or sequence', '须填 bill 或 sequence 之一')] };
  }
  return toSequence(sequence, person);
}

function toSequence(
  sequence: readonly (VisitEventJson | RefundEventJson)[],
  person: LabPerson,
): Checked<readonly LabEvent[]> {
  const events: LabEvent[] = [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const [index, json] of sequence.entries()) {
    const at = `/sequence/${String(index)}`;
    problems.push(...namingProblems(json, known, at));
    if (json.kind === 'refund') {
      events.push({ kind: 'refund', visitId: json.visit });
      continue;
    }
    known.add(json.id);
    const visit = toVisit(json, person, json.id, at);
    if (visit.ok) events.push({ kind: 'visit', visit: visit.value });
    else problems.push(...visit.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: events };
}

function namingProblems(
  json: VisitEventJson | RefundEventJson,
  known: ReadonlySet<string>,
  at: string,
): readonly Problem[] {
  if (json.kind === 'visit') {
    return known.has(json.id) ? [problem(`${at}/id`, 'stands twice', '编号重复')] : [];
  }
  return known.has(json.visit) ? [] : [problem(`${at}/visit`, 'names no visit before it', '此前无该就诊')];
}
