import { BY_INSTITUTION, BY_PATIENT, byRules, refusal, SELF_PAY } from './refusal-entry';
import type { CataloguedRefusal } from './refusal-entry';

const OTHER_CREDENTIAL = ['请改用医保电子凭证或身份证', 'use the e-voucher or the identity card'] as const;
const SCAN_AGAIN = ['请患者刷新电子凭证后重新扫码', 'let the patient refresh the e-voucher and scan it again'] as const;

/** Where the person is treated and what they show: rules R2 to R4. */
export const CREDENTIAL_REFUSALS = {
  ELIG_INST_NOT_OPEN: byRules(
    ['R2'],
    refusal(
      BY_INSTITUTION,
      ['医药机构或该病种未开通异地联网结算', 'The institution is not open for this care or disease on the day.'],
      SELF_PAY,
    ),
  ),
  ELIG_CARD_SN_REQUIRED: byRules(
    ['R3'],
    refusal(
      BY_INSTITUTION,
      ['使用社保卡须提供卡识别码', 'A social security card needs its identification code.'],
      ['请重新读卡', 'read the card again'],
    ),
  ),
  ELIG_CARD_ISSUER: byRules(
    ['R3'],
    refusal(BY_PATIENT, ['该卡或其发卡机构未登记', 'The card or its issuer is not registered.'], OTHER_CREDENTIAL),
  ),
  ELIG_CARD_LOST: byRules(
    ['R3'],
    refusal(BY_PATIENT, ['该卡已挂失', 'The card has been reported lost.'], OTHER_CREDENTIAL),
  ),
  ELIG_CARD_EXPIRED: byRules(
    ['R3'],
    refusal(BY_PATIENT, ['该卡不在有效期内', 'The card is not valid on the day of the visit.'], OTHER_CREDENTIAL),
  ),
  TOKEN_EXPIRED: byRules(['R3'], refusal(BY_PATIENT, ['医保电子凭证已失效', 'The e-voucher has expired.'], SCAN_AGAIN)),
  TOKEN_SECOND_CHECK: byRules(
    ['R3'],
    refusal(BY_PATIENT, ['医保电子凭证二次验证未通过', 'The second check of the e-voucher failed.'], SCAN_AGAIN),
  ),
  ELIG_CARD_SCOPE: byRules(
    ['R4'],
    refusal(
      BY_PATIENT,
      ['该卡的医保功能不能在就医地使用', 'The medical function of the card does not reach the treating place.'],
      OTHER_CREDENTIAL,
    ),
  ),
} as const satisfies Record<string, CataloguedRefusal>;
