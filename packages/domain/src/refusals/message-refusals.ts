import { BY_INSTITUTION, byRules, refusal } from './refusal-entry';
import type { CataloguedRefusal } from './refusal-entry';

/** What is wrong with a message or with its way through the house, before anybody asks who may be paid. */
export const MESSAGE_REFUSALS = {
  INSTITUTION_NOT_AUTHENTICATED: refusal(
    [401, -2, 'institution'],
    ['机构身份未通过验证', 'The calling institution is not authenticated.'],
    ['请检查机构编码与签名', 'check the institution code and its signature'],
  ),
  ENVELOPE_INVALID: byRules(
    ['R1'],
    refusal(
      BY_INSTITUTION,
      ['报文字段不合规', 'The message has invalid fields.'],
      ['请按返回的字段路径更正后重发', 'correct the fields named in the answer and send again'],
    ),
  ),
  TRACE_CODE_REQUIRED: refusal(
    BY_INSTITUTION,
    ['药品未上传追溯码', 'A drug came without its trace code.'],
    ['请扫描药盒追溯码后重发', 'scan the code on the pack and send again'],
  ),
  AMT_DETAIL_SUM: refusal(
    BY_INSTITUTION,
    ['费用明细之和与总金额不符', 'The lines do not add up to the total.'],
    ['请核对明细与总金额', 'check the lines and the total'],
  ),
  AMT_SPLIT_MISMATCH: refusal(
    BY_INSTITUTION,
    ['申报的费用拆分与目录计算结果不符', 'The declared split differs from what the catalogue gives.'],
    [
      '请按返回的金额核对目录版本后重发',
      'check the catalogue version against the amounts in the answer and send again',
    ],
  ),
  SERVICE_OVERLOADED: refusal(
    [503, -1, 'institution'],
    ['系统繁忙，本次请求未生效', 'The system is busy; the request had no effect.'],
    ['请按提示时间后重发同一报文', 'send the same message again after the time given'],
  ),
  UPSTREAM_DOWN: refusal(
    [503, -1, 'institution'],
    ['后端暂不可用，本次请求未生效', 'A part behind the gateway is away; the request had no effect.'],
    ['请稍后重发同一报文', 'send the same message again later'],
  ),
  ROUTE_MISMATCH: refusal(
    [409, -2, 'institution'],
    ['同一报文编号已发往其他参保地', 'The same message id went to another insured place.'],
    ['请使用新的报文编号', 'use a new message id'],
  ),
  CLAIM_UNKNOWN: refusal(
    [404, -2, 'institution'],
    ['未查到该笔业务，结果未知', 'Nothing is known of this claim; that is not a refusal.'],
    ['请重发同一报文取得确定结果', 'send the same message again to get a final outcome'],
  ),
  OUTCOME_UNKNOWN: refusal(
    [202, -1, 'institution'],
    ['结果未知，请查询', 'The outcome is not known yet.'],
    ['请查询状态或重发同一报文', 'ask for the status or send the same message again'],
  ),
  MESSAGE_UNREADABLE: refusal(
    BY_INSTITUTION,
    ['报文无法解析，已挂起', 'The message cannot be read and has been parked.'],
    ['请联系运维人员', 'call the operator'],
  ),
  MESSAGE_QUARANTINED: refusal(
    [409, -2, 'operator'],
    ['该报文已被隔离', 'The message has been quarantined by an operator.'],
    ['请联系运维人员', 'call the operator'],
  ),
  DUP_MSGID_DIFF_BODY: byRules(
    ['R1'],
    refusal(
      [409, -2, 'institution'],
      ['同一报文编号的内容不一致', 'The same message id came with other content.'],
      ['新的费用请使用新的报文编号', 'use a new message id for another bill'],
    ),
  ),
  VISIT_DATE_IN_FUTURE: byRules(
    ['R1'],
    refusal(
      BY_INSTITUTION,
      ['就诊日期晚于业务日期', 'The visit date lies after the business date.'],
      ['请核对就诊日期', 'check the visit date'],
    ),
  ),
} as const satisfies Record<string, CataloguedRefusal>;
