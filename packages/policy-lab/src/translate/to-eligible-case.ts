import { trusted } from '@medclear/domain';
import type { EligibilityFacts, EligibilityPolicy, EligibilityQuestion } from '@medclear/domain';
import type { CredentialJson, EligibleCaseJson, QuestionJson } from '../schema/eligible-case-schema';
import { problem } from '../validate/problem';
import type { Checked, Problem } from '../validate/problem';
import { toPolicySource } from './policy-source';
import { toDay, toInstitution, toIssuer, toOpening, toPersonFacts, toQuota } from './to-facts';

/** A case whose eligibility can be judged. */
export interface EligibleCase {
  readonly title: string | null;
  readonly question: EligibilityQuestion;
  readonly facts: EligibilityFacts;
  readonly policy: EligibilityPolicy;
}

/** A case from its checked JSON, or everything that contradicts itself in it. */
export function toEligibleCase(json: EligibleCaseJson): Checked<EligibleCase> {
  const source = toPolicySource(json.policy, '/policy');
  const question = toQuestion(json.question);
  const days = { visitDate: question.eventDate, dischargedOn: question.dischargedOn };
  const chosen = source.ok ? source.value(days) : null;
  const problems: Problem[] = [...dayProblems(question)];
  if (!source.ok) problems.push(...source.problems);
  else if (chosen === null) problems.push(problem('/policy/region', 'has no policy on this day', '该地区当日无政策'));
  if (problems.length > 0 || chosen === null) return { ok: false, problems };
  return {
    ok: true,
    value: { title: json.title ?? null, question, facts: toFacts(json), policy: chosen.policy.eligibility },
  };
}

function toFacts(json: EligibleCaseJson): EligibilityFacts {
  return {
    person: orNull(json.person, toPersonFacts),
    institution: orNull(json.institution, toInstitution),
    issuer: orNull(json.issuer, toIssuer),
    pair: orNull(json.pair, toOpening),
    issuerPair: orNull(json.issuerPair, toOpening),
    quota: orNull(json.quota, toQuota),
  };
}

function orNull<Given, Value>(given: Given | undefined, translate: (given: Given) => Value): Value | null {
  return given === undefined ? null : translate(given);
}

function toQuestion(json: QuestionJson): EligibilityQuestion {
  return {
    care: json.care,
    eventDate: trusted.businessDate(json.eventDate),
    settledOn: trusted.businessDate(json.settledOn ?? json.dischargedOn ?? json.eventDate),
    dischargedOn: toDay(json.dischargedOn),
    institutionCode: trusted.institutionCode(json.institutionCode),
    treatmentRegion: trusted.regionCode(json.treatmentRegion),
    insuredRegion: trusted.regionCode(json.insuredRegion),
    diseaseCode: json.diseaseCode ?? null,
    credential: toCredential(json.credential),
    isEmergency: json.isEmergency ?? false,
    usesPool: json.usesPool ?? true,
  };
}

function toCredential({ kind, card, issuerRegion, voucher }: CredentialJson): EligibilityQuestion['credential'] {
  return {
    kind,
    cardHash: card ?? null,
    cardIssuerRegion: orNull(issuerRegion, trusted.regionCode),
    voucher: voucher ?? 'valid',
  };
}

function dayProblems({ eventDate, settledOn, dischargedOn }: EligibilityQuestion): readonly Problem[] {
  const isWrong = (day: string | null): boolean => day !== null && day < eventDate;
  return [
    ...(isWrong(dischargedOn)
      ? [problem('/question/dischargedOn', 'must not lie before the event', '出院日期早于就诊日期')]
      : []),
    ...(isWrong(settledOn)
      ? [problem('/question/settledOn', 'must not lie before the event', '结算日期早于就诊日期')]
      : []),
  ];
}
