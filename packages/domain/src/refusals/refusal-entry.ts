/** Everything an edge needs to give a refusal: HTTP status, national infcode, both languages, who can act and what to do next. */
export interface RefusalEntry {
  readonly httpStatus: number;
  /** -1: the system could not answer; -2: the business answer is no. */
  readonly infcode: -1 | -2;
  readonly zh: string;
  readonly en: string;
  readonly actor: 'institution' | 'patient' | 'insured-province' | 'operator';
  readonly nextStepZh: string;
  readonly nextStepEn: string;
}

/** The questions of eligibility in the order in which they are asked. */
export const ELIGIBILITY_RULES = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
] as const;
export type EligibilityRule = (typeof ELIGIBILITY_RULES)[number];

/** A refusal as the catalogue lists it. */
export interface CataloguedRefusal extends RefusalEntry {
  /** The rules that give it; empty where it is no question of eligibility. */
  readonly rules: readonly EligibilityRule[];
}

type Answer = readonly [httpStatus: number, infcode: -1 | -2, actor: RefusalEntry['actor']];
type Texts = readonly [zh: string, en: string];

export const BY_INSTITUTION: Answer = [422, -2, 'institution'];
export const BY_PATIENT: Answer = [422, -2, 'patient'];
export const BY_INSURED_PROVINCE: Answer = [422, -2, 'insured-province'];

export const SELF_PAY: Texts = [
  '请自费结算，凭票据到参保地手工报销',
  'let the patient pay and claim by hand in the insured place',
];

/** Makes a refusal that is no question of eligibility. */
export function refusal([httpStatus, infcode, actor]: Answer, [zh, en]: Texts, nextStep: Texts): CataloguedRefusal {
  const [nextStepZh, nextStepEn] = nextStep;
  return { httpStatus, infcode, actor, zh, en, nextStepZh, nextStepEn, rules: [] };
}

/** The same refusal, given by rules of eligibility. */
export function byRules(rules: readonly EligibilityRule[], entry: CataloguedRefusal): CataloguedRefusal {
  return { ...entry, rules };
}
