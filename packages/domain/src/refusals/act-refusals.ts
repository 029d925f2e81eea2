import { BY_INSTITUTION, refusal } from './refusal-entry';
import type { CataloguedRefusal } from './refusal-entry';

const CONFLICT = [409, -2, 'institution'] as const;
const QUOTE_AGAIN = ['请重新预结算后再冻结', 'ask for a new quote and hold again'] as const;
const CHECK_LINES = ['请核对原单据的明细行号', 'check the line numbers against the original claim'] as const;

/** Why an act on another claim has no effect. */
export const ACT_REFUSALS = {
  TARGET_UNKNOWN: refusal(
    [404, -2, 'institution'],
    ['未查到所要操作的业务', 'Nothing is known of the claim that is to be acted upon.'],
    ['请核对原报文编号与参保地，或冲正原报文', 'check the original id and the insured place, or reverse the original'],
  ),
  NOT_YOUR_CLAIM: refusal(
    CONFLICT,
    ['该业务不属于本机构或该参保人', 'The claim belongs to another institution or person.'],
    ['请核对原报文编号', 'check the id of the original message'],
  ),
  HOLD_SUPERSEDED: refusal(
    CONFLICT,
    ['冻结已被该参保人同年度的后续业务取代', 'A later act of the same person and year has ended the hold.'],
    QUOTE_AGAIN,
  ),
  HOLD_EXPIRED: refusal(
    CONFLICT,
    ['冻结已超时释放', 'The time of the hold has run out and its money was given back.'],
    QUOTE_AGAIN,
  ),
  HOLD_ENDED: refusal(
    CONFLICT,
    ['冻结已结束，不再持有资金', 'The hold has ended and holds no money any more.'],
    ['请查询该业务的当前状态', 'ask for the status of the claim'],
  ),
  LINE_NOT_HELD: refusal(BY_INSTITUTION, ['明细行不在冻结范围内', 'A line is not part of the hold.'], CHECK_LINES),
  LINE_NOT_SETTLED: refusal(
    BY_INSTITUTION,
    ['明细行不在已结算范围内', 'A line is not part of what was settled.'],
    CHECK_LINES,
  ),
  LINE_TWICE: refusal(BY_INSTITUTION, ['同一明细行重复出现', 'A line is named twice.'], CHECK_LINES),
  LINE_ALREADY_REFUNDED: refusal(
    CONFLICT,
    ['该明细行已退费', 'A line has already been refunded.'],
    ['请仅提交未退费的明细行', 'name only lines that have not been refunded'],
  ),
  ALREADY_REFUNDED: refusal(
    CONFLICT,
    ['该笔结算已全部退费', 'The settlement has already been refunded.'],
    ['请查询原退费结果', 'ask for the refund that stands'],
  ),
  NOT_SETTLED: refusal(
    CONFLICT,
    ['该业务未结算或已失效，无可退金额', 'The claim is not settled; there is nothing to refund.'],
    ['冻结中的业务请解冻', 'release a claim that is still held'],
  ),
  ALREADY_REVERSED: refusal(
    CONFLICT,
    ['该报文已被冲正，不再生效', 'The message has been reversed and has no effect any more.'],
    ['请使用新的报文编号重新发起', 'start again with a new message id'],
  ),
  MESSAGE_TOO_OLD: refusal(
    BY_INSTITUTION,
    ['报文编号的日期已超过十三个月', 'The message id is dated more than thirteen months ago.'],
    ['请使用新的报文编号，或手工报销', 'use a new message id, or let the patient claim by hand'],
  ),
  MONTH_NOT_OVER: refusal(
    [409, -2, 'operator'],
    ['该月份尚未结束，不能关账', 'The month is not over and cannot be closed.'],
    ['请在次月关账', 'close it in the month after'],
  ),
} as const satisfies Record<string, CataloguedRefusal>;
