import { fen, STEP_RULES } from '@medclear/domain';
import type { StepRule } from '@medclear/domain';
import { findPerson, linesOfTotals } from '@medclear/testkit';
import type { HospitalBill, PersonStory } from '@medclear/testkit';
import { showTable } from '../show/show-table';
import type { DemoContext } from './demo-context';
import { settledBody } from './rest-bodies';
import type { SettledBody } from './rest-bodies';
import { sendBill } from './send-bill';

/** Where Jiangxi and Beijing stand in the list of provinces. */
const JIANGXI = 4;
const BEIJING = 0;

/** 42,000.00 yuan, of which 38,100.00 are in scope. */
const LINES = linesOfTotals(
  {
    fullySelfPaidFen: fen(200_000),
    overLimitFen: fen(100_000),
    advanceSelfPayFen: fen(90_000),
    inScopeFen: fen(3_810_000),
  },
  3,
);

interface Way {
  readonly name: string;
  readonly hospitalAt: number;
  readonly story: PersonStory;
  readonly change: Partial<HospitalBill>;
  readonly pool: string;
}

const WAYS: readonly Way[] = [
  { name: 'at home 本地', hospitalAt: JIANGXI, story: 'ordinary', change: {}, pool: '31705.00' },
  { name: 'referral 转诊', hospitalAt: BEIJING, story: 'referred', change: {}, pool: '28466.50' },
  { name: 'unfiled 未备案', hospitalAt: BEIJING, story: 'ordinary', change: {}, pool: '25228.00' },
  { name: 'emergency 急诊', hospitalAt: BEIJING, story: 'ordinary', change: { isEmergency: true }, pool: '28466.50' },
];

/** The same stay of somebody insured in Nanchang at home, after a referral, unfiled and as an emergency: what each costs, step by step. */
export async function oneBillFourWays(context: DemoContext): Promise<void> {
  context.say('\n2. One bill of 42,000.00 yuan four ways, insured in Nanchang · 同一住院费用的四种情形');
  const told: [Way, SettledBody][] = [];
  for (const [at, way] of WAYS.entries()) {
    const body = await settleStay(context, way, at);
    if (body === null) context.differs(`the stay "${way.name}" was not settled`);
    else told.push([way, body]);
  }
  showWays(context, told);
  for (const [way, { split }] of told) {
    if (split['poolFund'] !== way.pool)
      context.differs(`the pool pays ${split['poolFund'] ?? ''} for "${way.name}", not ${way.pool}`);
  }
  const referral = told.find(([{ story }]) => story === 'referred')?.[1];
  if (referral !== undefined) showSteps(context, referral);
}

async function settleStay(context: DemoContext, way: Way, at: number): Promise<SettledBody | null> {
  const { house, today } = context;
  const province = house.provinces[JIANGXI];
  if (province === undefined) return null;
  const person = findPerson(house, {
    province,
    story: way.story,
    kind: 'active',
    nth: way.story === 'ordinary' ? 20 + at : 0,
  });
  const stay = { care: 'inpatient', admittedOn: today, dischargedOn: today, useAccount: false };
  const hospital = context.hospital(way.hospitalAt);
  const { answer } = await sendBill(context, { person, hospital, lines: LINES, change: { ...stay, ...way.change } });
  return settledBody(answer);
}

/** A row for each step, a column for each way; a step that a way does not take stays empty. */
function showWays({ say }: DemoContext, told: readonly (readonly [Way, SettledBody])[]): void {
  const stepOf = (rule: StepRule, { steps }: SettledBody) => steps.find((step) => step.rule === rule);
  const rows = STEP_RULES.flatMap((rule) => {
    const steps = told.map(([, body]) => stepOf(rule, body));
    const name = steps.find((step) => step !== undefined)?.en;
    return name === undefined ? [] : [[name, ...steps.map((step) => step?.amount ?? '')]];
  });
  say(showTable(['step', ...told.map(([{ name }]) => name)], rows));
}

function showSteps({ say }: DemoContext, { steps, policyVersion }: SettledBody): void {
  say(`  After a referral, by the policy ${policyVersion}:`);
  say(
    showTable(
      ['step', 'how', 'yuan', 'rest'],
      steps.map(({ en, how, amount, rest }) => [en, how.en, amount, rest]),
    ),
  );
  const sentences = steps.map(({ zh, how, amount }, at) => `${String(at + 1)}.${zh}${inBrackets(how.zh)}${amount}元`);
  say(`  计算过程：${sentences.join('；')}。`);
}

function inBrackets(text: string): string {
  return text === '' ? '' : `（${text}）`;
}
