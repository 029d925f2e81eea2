import type { StepInputName, StepRule } from '@medclear/domain';

/** The same words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a step of the calculation is called, and what it calls the things it has looked at. */
export interface StepWords extends Words {
  readonly inputs: Readonly<Record<StepInputName, Words>>;
}

const words = (zh: string, en: string): Words => ({ zh, en });

/** What an input is called where a step has no word of its own for it. */
const INPUTS: Readonly<Record<StepInputName, Words>> = {
  baseFen: words('计算基数', 'base'),
  standardFen: words('标准', 'standard'),
  usedFen: words('本年已用', 'used this year'),
  limitFen: words('限额', 'limit'),
  fromFen: words('自', 'from'),
  toFen: words('至', 'up to'),
  rateBp: words('支付比例', 'rate'),
  shareBp: words('先行自付比例', 'share'),
  bonusBp: words('退休增加', 'retired bonus'),
  cutBp: words('异地降低', 'remote cut'),
  admissions: words('本年已住院次数', 'admissions before'),
};

type OwnInputs = Partial<Record<StepInputName, Words>>;

const stepWords = (zh: string, en: string, own: OwnInputs = {}): StepWords => ({
  zh,
  en,
  inputs: { ...INPUTS, ...own },
});

const SEGMENT: OwnInputs = { fromFen: words('分段自', 'segment from') };
const WHOLE_BILL: OwnInputs = { baseFen: words('医疗费总额', 'whole bill') };
const TIER: OwnInputs = {
  fromFen: words('分档自', 'tier from'),
  standardFen: words('起付标准', 'threshold'),
  usedFen: words('本年已累计', 'this year so far'),
  limitFen: words('年度可付余额', 'left of the year'),
};
const CAP: OwnInputs = {
  limitFen: words('年度最高支付限额', 'annual cap'),
  usedFen: words('本年已支付', 'paid this year'),
};
const BALANCE: OwnInputs = { baseFen: words('可支付金额', 'may pay of'), limitFen: words('账户余额', 'balance') };

/** What each step of the calculation says at the till. */
export const STEP_WORDS: Readonly<Record<StepRule, StepWords>> = {
  IN_SCOPE: stepWords('符合政策范围金额', 'in the scope of the policy', WHOLE_BILL),
  REMOTE_SHARE: stepWords('异地就医先行自付', 'advance share of a visit outside'),
  DEDUCTIBLE: stepWords('起付线', 'deductible', {
    standardFen: words('起付标准', 'standard'),
    usedFen: words('本年已付', 'paid this year'),
  }),
  POOL: stepWords('统筹基金按比例支付', 'paid by the pool at its rate', SEGMENT),
  ANNUAL_CAP: stepWords('超年度限额统筹不付', 'not paid by the pool above the annual cap', {
    ...CAP,
    baseFen: words('按比例应付', 'by the rate'),
  }),
  ABOVE_CAP: stepWords('大额医疗费用补助支付', 'paid by the large-sum fund above the cap', CAP),
  LARGE_ILLNESS: stepWords('大病保险支付', 'paid by the large-illness insurance', TIER),
  CIVIL_SERVANT: stepWords('公务员医疗补助支付', 'paid by the civil-servant subsidy'),
  ASSISTANCE: stepWords('医疗救助支付', 'paid by medical assistance', TIER),
  FUND_TOTAL: stepWords('基金支付总额', 'paid by all funds', WHOLE_BILL),
  HOSPITAL_PART: stepWords('医院负担金额', 'borne by the hospital'),
  PERSON: stepWords('个人负担总额', 'borne by the person'),
  ACCOUNT: stepWords('个人账户支付', 'paid from the personal account', BALANCE),
  FAMILY_ACCOUNT: stepWords('家庭共济账户支付', 'paid from the family account', BALANCE),
  CASH: stepWords('个人现金支付', 'paid in cash'),
};
