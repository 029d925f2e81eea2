import type { FundCode } from '@medclear/domain';
import type { SplitJson } from '@medclear/policy-lab';
import type { LabWords } from './lab-language';

const words = (en: string, zh: string): LabWords => ({ en, zh });

/** What the parts of a split are called. */
export const SPLIT_WORDS: Readonly<Record<keyof SplitJson, LabWords>> = {
  remoteShare: words('advance share of a visit outside', '异地先行自付'),
  deductible: words('deductible', '起付线'),
  poolRatePercent: words('ratio of the pool, %', '统筹支付比例，%'),
  poolFund: words('pool fund', '统筹基金支付'),
  largeSumFund: words('large-sum fund', '大额医疗费用补助'),
  largeIllnessFund: words('large-illness fund', '大病保险'),
  civilServantFund: words('civil-servant subsidy', '公务员医疗补助'),
  assistanceFund: words('medical assistance', '医疗救助'),
  fundTotal: words('paid by all funds', '基金支付总额'),
  hospitalPart: words('borne by the hospital', '医院负担'),
  person: words('borne by the person', '个人负担总额'),
  account: words('of it from the personal account', '其中个人账户支付'),
  family: words('of it from the family account', '其中家庭共济支付'),
  cash: words('of it in cash', '其中个人现金支付'),
  accountBalanceAfter: words('left on the personal account', '个人账户余额'),
};

/** What the funds are called. */
export const FUND_WORDS: Readonly<Record<FundCode, LabWords>> = {
  'employee-pool': words('employee pool', '职工统筹基金'),
  'resident-pool': words('resident pool', '居民统筹基金'),
  'large-sum': words('large-sum fund', '大额医疗费用补助'),
  'large-illness': words('large-illness fund', '大病保险'),
  'civil-servant': words('civil-servant subsidy', '公务员医疗补助'),
  'medical-assistance': words('medical assistance', '医疗救助'),
  'personal-account': words('personal account', '个人账户'),
};

/** What accumulators are called. */
export const ACCUMULATOR_WORDS: Readonly<Record<string, LabWords>> = {
  inpatient: words('inpatient', '住院'),
  outpatient: words('outpatient', '门诊'),
  year: words('whole year', '全年'),
  deductibleUsed: words('deductible borne', '已付起付线'),
  poolPaid: words('paid by the pool', '统筹已支付'),
  segmentBase: words('base in segments', '分段累计基数'),
  aboveCapPaid: words('paid above the cap', '超限额已支付'),
  admissions: words('admissions', '住院次数'),
  largeIllnessBase: words('large-illness base', '大病累计基数'),
  largeIllnessPaid: words('paid for large illness', '大病已支付'),
  assistanceBase: words('assistance base', '救助累计基数'),
  assistancePaid: words('paid as assistance', '救助已支付'),
};

/** The other words of the tables. */
export const TABLE_WORDS = {
  amount: words('yuan', '金额（元）'),
  part: words('who pays', '支付方'),
  step: words('step', '步骤'),
  how: words('how', '依据'),
  rest: words('rest', '余额（元）'),
  before: words('used of the year', '本年累计'),
  after: words('after it', '结算后'),
  visit: words('visit', '就诊'),
  refund: words('refund of', '退费'),
  refused: words('refused', '拒绝'),
  policy: words('policy', '政策'),
  year: words('year', '年度'),
  review: words(
    'A later visit of the year stands: the person-year is to be reviewed.',
    '同年度存在后续未退结算：该人员年度须复核。',
  ),
  reviewYears: words('to be reviewed', '须复核'),
  fund: words('fund', '基金'),
  visits: words('visits', '人次'),
  bill: words('whole bill', '医疗费总额'),
  total: words('whole bills', '医疗费总额'),
  inScope: words('in the scope of the policy', '符合政策范围金额'),
  person: words('borne by persons', '个人负担'),
  cash: words('of it in cash', '其中现金'),
  hospitalPart: words('borne by hospitals', '医院负担'),
  difference: words('difference', '差额'),
  asGiven: words('own policy', '原政策'),
  tried: words('policy tried', '试算政策'),
  cases: words('cases', '案例'),
  rule: words('rule', '规则'),
  result: words('result', '结果'),
  eligible: words('May be paid', '可以享受待遇'),
  notEligible: words('Is refused', '不予支付'),
  nextStep: words('next step', '下一步'),
  warnings: words('warnings', '提示'),
  balance: words('on the personal account', '个人账户余额'),
  familyBalance: words('on the family account', '家庭共济账户余额'),
} as const satisfies Readonly<Record<string, LabWords>>;

/** How a rule of eligibility was answered. */
export const CHECK_WORDS = {
  passed: words('passed', '通过'),
  'not-asked': words('not asked', '不适用'),
  refused: words('refused', '拒绝'),
} as const satisfies Readonly<Record<string, LabWords>>;

/** What the rules of eligibility ask. */
export const RULE_WORDS: Readonly<Record<string, LabWords>> = {
  R1: words('the message is whole', '报文合规'),
  R2: words('the institution is open for this care', '机构已开通该业务'),
  R3: words('the credential is valid', '凭证有效'),
  R4: words("the card's scope reaches here", '社保卡适用范围'),
  R5: words('the person is known', '参保人存在'),
  R6: words('an insurance relation is active', '参保关系有效'),
  R7: words('the regions take part', '地区已参与'),
  R8: words('the two regions are open to each other', '地区间已开通'),
  R9: words('a filing covers the visit', '异地备案'),
  R10: words('the disease is qualified', '门慢特资格'),
  R11: words('the person is not in hospital elsewhere', '不在住院期间'),
  R12: words('no transfer locks the relation', '无转移锁定'),
  R13: words('the person is not suspended', '未暂停待遇'),
  R14: words('the advance for care elsewhere is not used up', '预付金余额'),
};
