import { PROVINCE_NAMES } from '@medclear/domain';
import { showTable } from '../show/show-table';
import { singleLine } from './demo-context';
import type { DemoContext } from './demo-context';
import { settledBody } from './rest-bodies';
import { sendBill } from './send-bill';

const LINES = [
  singleLine('1', 'S-CONSULTATION', '25.00'),
  singleLine('2', 'S-CT-CHEST', '240.00'),
  singleLine('3', 'X-ATORVASTATIN', '188.80'),
  singleLine('4', 'X-CEFTRIAXONE', '320.50'),
  singleLine('5', 'N-VITAMINS', '60.00'),
];

/** A hospital bill of one province, settled by the fund of another. */
export async function settleAcrossProvinces(context: DemoContext): Promise<void> {
  const person = context.person(4, 0);
  const hospital = context.hospital(0);
  context.say(
    `\n1. A hospital in ${nameOf(hospital.region)} bills somebody insured in ${nameOf(person.insuredRegion)} · 异地门诊结算`,
  );
  const { answer } = await sendBill(context, { person, hospital, lines: LINES });
  const body = settledBody(answer);
  if (body === null) {
    context.differs('the bill was not settled');
    return;
  }
  const columns = ['itemCode', 'itemClass', 'total', 'fullySelfPaid', 'overLimit', 'advanceSelfPay', 'inScope'];
  context.say(
    showTable(
      ['item', 'class', 'total', 'self-paid', 'over limit', 'advance', 'in scope'],
      body.lines.map((line) => columns.map((name) => line[name] ?? '')),
    ),
  );
  context.say(
    showTable(
      ['step 步骤', '', 'yuan', 'rest'],
      body.steps.map(({ zh, en, amount, rest }) => [zh, en, amount, rest]),
    ),
  );
  const { split } = body;
  context.say(
    `  pool 统筹 ${split['poolFund'] ?? ''} · account 个账 ${split['account'] ?? ''} · cash 现金 ${split['cash'] ?? ''} · settlement ${body.settlementId}`,
  );
}

export function nameOf(region: string): string {
  const name = PROVINCE_NAMES[region.slice(0, 2)];
  return name === undefined ? region : `${name.en} ${name.zh}`;
}
