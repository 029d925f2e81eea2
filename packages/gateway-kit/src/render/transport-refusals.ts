import type { RefusalEntry } from '@medclear/domain';

const entry = (httpStatus: number, zh: string, en: string): RefusalEntry => ({
  httpStatus,
  infcode: -2,
  zh,
  en,
  actor: 'institution',
  nextStepZh: '请更正请求后重发，本次请求未生效',
  nextStepEn: 'correct the request and send it again; it had no effect',
});

/** Refusals of requests that are no messages yet; they never reach a province. */
export const TRANSPORT_REFUSALS = {
  BODY_NOT_JSON: entry(400, '请求体不是合规的 UTF-8 JSON', 'The body is not JSON in UTF-8.'),
  BODY_TOO_DEEP: entry(400, '请求体嵌套过深', 'The body is nested too deeply.'),
  BODY_NOT_READ: entry(400, '请求体未能完整读取', 'The body could not be read to its end.'),
  BODY_TOO_LARGE: entry(413, '请求体超过 1 MB', 'The body is larger than 1 MB.'),
  CONTENT_TYPE_NOT_JSON: entry(
    415,
    '内容类型应为 application/json（UTF-8）',
    'The content type must be application/json in UTF-8.',
  ),
  CLAIM_ID_MALFORMED: entry(400, '业务编号格式不符', 'This is no claim id.'),
  PATH_UNKNOWN: entry(404, '没有该接口', 'There is no such path.'),
  METHOD_NOT_ALLOWED: entry(405, '该接口不支持此方法', 'The path does not take this method.'),
  GATEWAY_FAULT: {
    httpStatus: 500,
    infcode: -1,
    zh: '网关内部故障，本次请求未生效',
    en: 'The gateway has a fault; the request had no effect.',
    actor: 'operator',
    nextStepZh: '请稍后重发同一报文；持续出现请联系运维人员',
    nextStepEn: 'send the same message again later; call the operator if it goes on',
  },
} as const satisfies Record<string, RefusalEntry>;

export type TransportRefusalCode = keyof typeof TRANSPORT_REFUSALS;
