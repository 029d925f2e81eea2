import { parseYuan, provinceOf } from '@medclear/domain';
import { makeNationalPurchase, sendNationalPurchase } from '@medclear/testkit';
import type { HttpAnswer } from '@medclear/testkit';
import { showTable } from '../show/show-table';
import type { DemoContext } from './demo-context';

interface NationalBody {
  readonly infcode: number;
  readonly inf_refmsgid: string;
  readonly err_msg?: string;
  readonly output?: { readonly setlinfo?: Readonly<Record<string, string | number>> };
}

const SHOWN = [
  'medfee_sumamt',
  'inscp_scp_amt',
  'fund_pay_sumamt',
  'acct_pay',
  'psn_cash_pay',
  'balc',
  'setl_id',
  'medins_setl_id',
];

/** A purchase in a pharmacy of another province, in the national envelope 2102. */
export async function buyInAPharmacy(context: DemoContext): Promise<void> {
  const person = context.person(4, 1);
  const pharmacy = context.pharmacy(1);
  context.say('\n3. A pharmacy purchase in the national envelope 2102, paid from the personal account · 药店购药');
  const purchase = makeNationalPurchase({
    messageId: context.nextMessageId(pharmacy),
    pharmacy,
    person,
    dateTime: `${context.today} 00:00:00`,
    total: '86.50',
    drugs: [
      { itemCode: 'X-METFORMIN', quantity: '2', unitPrice: '28.25', amount: '56.50' },
      { itemCode: 'Z-BANLANGEN', quantity: '1.5', unitPrice: '20.00', amount: '30.00' },
    ],
  });
  const answer = await sendNationalPurchase(context.house.services.pharmacyGateway.url, purchase);
  const setlinfo = setlinfoOf(answer);
  if (setlinfo === null) {
    context.differs(
      `the purchase was not settled: ${answer.kind === 'answered' ? JSON.stringify(answer.body) : answer.reason}`,
    );
    return;
  }
  context.say(
    showTable(
      ['setlinfo', ''],
      SHOWN.map((name) => [name, String(setlinfo[name] ?? '')]),
    ),
  );
  const accountFen = parseYuan(Number(setlinfo['acct_pay']).toFixed(2)) ?? 0;
  context.tills.push({
    messageId: purchase.msgid,
    insuredProvince: person.province,
    treatmentProvince: provinceOf(pharmacy.region),
    outcome: { kind: 'settled', claimId: '', funds: [{ fund: 'personal-account', amountFen: accountFen }] },
  });
}

function setlinfoOf(answer: HttpAnswer): Readonly<Record<string, string | number>> | null {
  if (answer.kind === 'no-answer') return null;
  const body = answer.body as NationalBody;
  return Number(body.infcode) === 0 ? (body.output?.setlinfo ?? null) : null;
}
