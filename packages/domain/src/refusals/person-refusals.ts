import { BY_INSTITUTION, BY_INSURED_PROVINCE, BY_PATIENT, byRules, refusal, SELF_PAY } from './refusal-entry';
import type { CataloguedRefusal } from './refusal-entry';

const FILE_AGAIN = ['请重新办理异地就医备案', 'file again for care outside the insured place'] as const;

/** Who the person is and whether their place pays there and then: rules R5 to R13. */
export const PERSON_REFUSALS = {
  ELIG_PERSON_NOT_FOUND: byRules(
    ['R5'],
    refusal(
      BY_INSTITUTION,
      ['未查到参保人', 'The person is not known in the insured place.'],
      ['请核对凭证与参保地', 'check the credential and the insured place'],
    ),
  ),
  ELIG_RELATION_INACTIVE: byRules(
    ['R6'],
    refusal(
      BY_INSURED_PROVINCE,
      ['就诊当日无有效参保关系', 'No insurance relation is active on the day of the visit.'],
      SELF_PAY,
    ),
  ),
  ELIG_REGION_NOT_OPEN: byRules(
    ['R7', 'R8'],
    refusal(
      BY_INSURED_PROVINCE,
      ['参保地与就医地未开通该业务', 'This business is not open between the two regions.'],
      SELF_PAY,
    ),
  ),
  ELIG_FILING_MISSING: byRules(
    ['R9'],
    refusal(
      BY_PATIENT,
      ['参保人未办理异地就医备案', 'The person has not filed for care outside the insured place.'],
      [
        '请立即补办备案；住院可在出院结算前补办',
        'file now; an inpatient may still file before the bill is settled at discharge',
      ],
    ),
  ),
  ELIG_FILING_EXPIRED: byRules(
    ['R9'],
    refusal(BY_PATIENT, ['异地就医备案不在有效期内', 'The filing is not valid on the day of the visit.'], FILE_AGAIN),
  ),
  ELIG_FILING_OTHER_REGION: byRules(
    ['R9'],
    refusal(BY_PATIENT, ['备案就医地与实际就医地不符', 'The filing is for another place.'], FILE_AGAIN),
  ),
  ELIG_DISEASE_NOT_QUALIFIED: byRules(
    ['R10'],
    refusal(
      BY_PATIENT,
      ['参保人未取得该门诊慢特病资格', 'The person is not qualified for this chronic disease.'],
      [
        '请按普通门诊结算，或先到参保地认定',
        'settle it as general outpatient care, or have the disease recognised first',
      ],
    ),
  ),
  ELIG_IN_HOSPITAL: byRules(
    ['R11'],
    refusal(
      BY_INSTITUTION,
      [
        '参保人正在住院，不能同时使用门诊统筹',
        'The person is in hospital; no other care is paid by the pool meanwhile.',
      ],
      ['请办理出院结算后再结算，或使用个人账户', 'settle after the discharge, or let the personal account pay'],
    ),
  ),
  ELIG_TRANSFER_IN_PROGRESS: byRules(
    ['R12'],
    refusal(
      BY_INSURED_PROVINCE,
      ['参保关系正在转移', 'The insurance relation is being transferred.'],
      ['请在转移办结后重试', 'try again when the transfer is done'],
    ),
  ),
  ELIG_SUSPENDED: byRules(
    ['R13'],
    refusal(
      BY_INSURED_PROVINCE,
      ['参保人医保待遇已暂停', 'The benefits of the person are suspended.'],
      ['请联系参保地经办机构', 'call the agency of the insured place'],
    ),
  ),
} as const satisfies Record<string, CataloguedRefusal>;
