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

const entry = (
  [httpStatus, infcode, actor]: readonly [number, -1 | -2, RefusalEntry['actor']],
  [zh, en]: readonly [string, string],
  [nextStepZh, nextStepEn]: readonly [string, string],
): RefusalEntry => ({ httpStatus, infcode, actor, zh, en, nextStepZh, nextStepEn });

const BY_INSTITUTION = [422, -2, 'institution'] as const;
const BY_PATIENT = [422, -2, 'patient'] as const;
const SELF_PAY = [
  '请自费结算，凭票据到参保地手工报销',
  'let the patient pay and claim by hand in the insured place',
] as const;
const OTHER_CREDENTIAL = ['请改用医保电子凭证或身份证', 'use the e-voucher or the identity card'] as const;

/** Every refusal this system gives, once, in order of precedence: where several apply, the first is given. */
export const REFUSALS = {
  INSTITUTION_NOT_AUTHENTICATED: entry(
    [401, -2, 'institution'],
    ['机构身份未通过验证', 'The calling institution is not authenticated.'],
    ['请检查机构编码与签名', 'check the institution code and its signature'],
  ),
  ENVELOPE_INVALID: entry(
    BY_INSTITUTION,
    ['报文字段不合规', 'The message has invalid fields.'],
    ['请按返回的字段路径更正后重发', 'correct the fields named in the answer and send again'],
  ),
  AMT_DETAIL_SUM: entry(
    BY_INSTITUTION,
    ['费用明细之和与总金额不符', 'The lines do not add up to the total.'],
    ['请核对明细与总金额', 'check the lines and the total'],
  ),
  SERVICE_OVERLOADED: entry(
    [503, -1, 'institution'],
    ['系统繁忙，本次请求未生效', 'The system is busy; the request had no effect.'],
    ['请按提示时间后重发同一报文', 'send the same message again after the time given'],
  ),
  UPSTREAM_DOWN: entry(
    [503, -1, 'institution'],
    ['后端暂不可用，本次请求未生效', 'A part behind the gateway is away; the request had no effect.'],
    ['请稍后重发同一报文', 'send the same message again later'],
  ),
  ROUTE_MISMATCH: entry(
    [409, -2, 'institution'],
    ['同一报文编号已发往其他参保地', 'The same message id went to another insured place.'],
    ['请使用新的报文编号', 'use a new message id'],
  ),
  CLAIM_UNKNOWN: entry(
    [404, -2, 'institution'],
    ['未查到该笔业务，结果未知', 'Nothing is known of this claim; that is not a refusal.'],
    ['请重发同一报文取得确定结果', 'send the same message again to get a final outcome'],
  ),
  OUTCOME_UNKNOWN: entry(
    [202, -1, 'institution'],
    ['结果未知，请查询', 'The outcome is not known yet.'],
    ['请查询状态或重发同一报文', 'ask for the status or send the same message again'],
  ),
  MESSAGE_UNREADABLE: entry(
    BY_INSTITUTION,
    ['报文无法解析，已挂起', 'The message cannot be read and has been parked.'],
    ['请联系运维人员', 'call the operator'],
  ),
  MESSAGE_QUARANTINED: entry(
    [409, -2, 'operator'],
    ['该报文已被隔离', 'The message has been quarantined by an operator.'],
    ['请联系运维人员', 'call the operator'],
  ),
  DUP_MSGID_DIFF_BODY: entry(
    [409, -2, 'institution'],
    ['同一报文编号的内容不一致', 'The same message id came with other content.'],
    ['新的费用请使用新的报文编号', 'use a new message id for another bill'],
  ),
  VISIT_DATE_IN_FUTURE: entry(
    BY_INSTITUTION,
    ['就诊日期晚于业务日期', 'The visit date lies after the business date.'],
    ['请核对就诊日期', 'check the visit date'],
  ),
  ELIG_CARD_SN_REQUIRED: entry(
    BY_INSTITUTION,
    ['使用社保卡须提供卡识别码', 'A social security card needs its identification code.'],
    ['请重新读卡', 'read the card again'],
  ),
  ELIG_CARD_ISSUER: entry(BY_PATIENT, ['该卡未登记', 'The card is not registered.'], OTHER_CREDENTIAL),
  ELIG_CARD_LOST: entry(BY_PATIENT, ['该卡已挂失', 'The card has been reported lost.'], OTHER_CREDENTIAL),
  ELIG_CARD_EXPIRED: entry(
    BY_PATIENT,
    ['该卡不在有效期内', 'The card is not valid on the day of the visit.'],
    OTHER_CREDENTIAL,
  ),
  ELIG_PERSON_NOT_FOUND: entry(
    BY_INSTITUTION,
    ['未查到参保人', 'The person is not known in the insured place.'],
    ['请核对凭证与参保地', 'check the credential and the insured place'],
  ),
  ELIG_RELATION_INACTIVE: entry(
    [422, -2, 'insured-province'],
    ['就诊当日无有效参保关系', 'No insurance relation is active on the day of the visit.'],
    SELF_PAY,
  ),
  ELIG_REGION_NOT_OPEN: entry(
    [422, -2, 'insured-province'],
    ['参保地与就医地未开通该业务', 'This business is not open between the two regions.'],
    SELF_PAY,
  ),
  BENEFIT_NOT_DEFINED: entry(
    [422, -2, 'insured-province'],
    ['参保地未公布该类待遇', 'The insured place has no policy for this benefit.'],
    SELF_PAY,
  ),
  FUND_SHORT: entry(
    [409, -2, 'insured-province'],
    ['统筹基金可用额度不足', 'The fund has not enough money available.'],
    SELF_PAY,
  ),
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof REFUSALS;
