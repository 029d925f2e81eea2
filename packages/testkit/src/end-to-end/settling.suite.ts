import { waitUntil } from '@medclear/local-stack';
import { getJson } from '../tills/get-json';
import { toTillsBook } from '../tills/till-record';
import { askClaim } from './call-gateway';
import type { GatewayCall } from './call-gateway';
import { findPerson } from './find-person';
import type { Counter } from './open-counter';
import { BEIJING, GUANGDONG, JIANGXI } from './places';
import { pieceOf } from './tills';

const VISIBLE_WITHIN_MS = 1_000;
const TRIES = 5;
const NOBODY_KNOWS = '36-abcdefghijklmnopqrstuvwxyz';

interface Settled {
  readonly claimId: string;
  readonly totals: Readonly<Record<string, string>>;
  readonly split: Readonly<Record<string, string>>;
  readonly lines: readonly Readonly<Record<string, string>>[];
}

interface Obligation {
  readonly insuredProvince: string;
  readonly treatmentProvince: string;
  readonly fund: string;
  readonly amountFen: number;
}

/** Bills, sales and questions that end well. */
export function describeSettling(counter: () => Counter): void {
  const jiangxi = (nth: number) => findPerson(counter().house, { province: JIANGXI, kind: 'active', nth });
  const settledBody = ({ body }: GatewayCall): Settled => body as unknown as Settled;

  it('settles a hospital bill of Beijing by the fund of Jiangxi, line by line', async () => {
    const { tills } = counter();
    const person = jiangxi(0);
    const lines = [pieceOf('S-CT-CHEST', '240.00', '1'), pieceOf('X-CEFTRIAXONE', '500.00', '2')];
    const answer = await tills.sendBill(tills.bill(person, lines));
    expect([answer.status, answer.body['outcome']]).toEqual([200, 'settled']);
    const { totals, split, lines: shown } = settledBody(answer);
    expect(totals).toMatchObject({ total: '740.00', overLimit: '40.00', advanceSelfPay: '70.00', inScope: '630.00' });
    expect(split).toMatchObject({ deductible: '300.00', poolRate: '0.55', poolFund: '181.50', person: '558.50' });
    expect(shown.map(({ overLimit, advanceSelfPay, inScope }) => [overLimit, advanceSelfPay, inScope])).toEqual([
      ['40.00', '20.00', '180.00'],
      ['0.00', '50.00', '450.00'],
    ]);
    const balance = Math.max(0, person.openingAccountFen - 55_850);
    expect(split['accountBalanceAfter']).toBe((balance / 100).toFixed(2));
  });

  it('settles a sale of a pharmacy in its own words from the personal account', async () => {
    const { tills } = counter();
    const drugs = [{ itemCode: 'X-METFORMIN', quantity: '2', unitPrice: '28.25', amount: '56.50' }];
    const answer = await tills.sendSale(tills.sale(jiangxi(1), drugs));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      outcome: 'settled',
      split: { poolFund: '0.00', account: '56.50', cash: '0.00' },
      drugs: [{ position: '1', drugCode: 'X-METFORMIN', packs: '2', packPrice: '28.25', price: '56.50' }],
    });
  });

  it('settles the national transaction 2102 in its envelope', async () => {
    const { tills, house } = counter();
    const person = findPerson(house, { province: GUANGDONG });
    const purchase = tills.purchase(person, [
      { itemCode: 'X-METFORMIN', quantity: '2', unitPrice: '28.25', amount: '56.50' },
      { itemCode: 'Z-BANLANGEN', quantity: '1.5', unitPrice: '20.00', amount: '30.00' },
    ]);
    const answer = await tills.sendPurchase(purchase);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      infcode: 0,
      err_msg: '',
      output: { setlinfo: { psn_no: person.personNumber } },
    });
    expect(answer.body).toMatchObject({
      output: {
        setlinfo: { medfee_sumamt: 86.5, inscp_scp_amt: 83.5, fund_pay_sumamt: 86.5, acct_pay: 86.5, psn_cash_pay: 0 },
        setldetail: [{ fund_payamt: 86.5 }],
        detlcutinfo: [
          { feedetl_sn: '1', preselfpay_amt: 0 },
          { feedetl_sn: '2', cnt: 1.5, preselfpay_amt: 3 },
        ],
      },
    });
    expect(answer.body['inf_refmsgid']).toMatch(/^440100\d{24}$/);
  });

  it('shows an obligation within a second of the answer', async () => {
    const { tills, house } = counter();
    const owedFen = async (): Promise<number> => {
      const { obligations } = (await getJson(`${house.services.clearing.url}/v1/obligations`)) as {
        readonly obligations: readonly Obligation[];
      };
      const row = obligations.find(
        ({ insuredProvince, treatmentProvince, fund }) =>
          insuredProvince === JIANGXI && treatmentProvince === BEIJING && fund === 'personal-account',
      );
      return row?.amountFen ?? 0;
    };
    const delaysMs: number[] = [];
    while (delaysMs.length < TRIES && Math.min(...delaysMs) > VISIBLE_WITHIN_MS) {
      const answer = await tills.sendSale(tills.sale(jiangxi(2), [pieceOf('X-METFORMIN', '1.00')]));
      expect(answer.status).toBe(200);
      const answeredAtMs = performance.now();
      const toldFen = toTillsBook(tills.settled())
        .filter(({ insuredProvince, fund }) => insuredProvince === JIANGXI && fund === 'personal-account')
        .reduce((sum, { amountFen }) => sum + amountFen, 0);
      const isOwed = async (): Promise<boolean> => (await owedFen()) === toldFen;
      await waitUntil({ what: 'the obligation is not there', deadlineMs: 30_000 }, isOwed);
      delaysMs.push(performance.now() - answeredAtMs);
    }
    expect(Math.min(...delaysMs)).toBeLessThanOrEqual(VISIBLE_WITHIN_MS);
  });

  it('tells its own institution how a claim stands, nobody else, and changes nothing by it', async () => {
    const { tills, house } = counter();
    const { hospitalGateway, pharmacyGateway } = house.services;
    const first = await tills.sendBill(tills.bill(jiangxi(3), [pieceOf('X-METFORMIN', '12.00')]));
    const { claimId } = settledBody(first);
    const asked = await askClaim(hospitalGateway.url, claimId, tills.hospital);
    expect(asked.status).toBe(200);
    expect(asked.text).toContain(first.text.slice(0, -1));
    expect(asked.body['now']).toMatchObject({ state: 'settled' });
    const again = await askClaim(pharmacyGateway.url, claimId, tills.hospital);
    expect([again.status, again.body['split']]).toEqual([200, settledBody(first).split]);
    const elsewhere = await askClaim(pharmacyGateway.url, claimId, tills.pharmacy);
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([404, 'CLAIM_UNKNOWN']);
  });

  it('says of a claim that nobody knows that it is unknown, not refused, and what is no claim id', async () => {
    const { tills, house } = counter();
    const { url } = house.services.hospitalGateway;
    const unknown = await askClaim(url, NOBODY_KNOWS, tills.hospital);
    expect([unknown.status, unknown.body['code']]).toEqual([404, 'CLAIM_UNKNOWN']);
    const nonsense = await askClaim(url, 'claim', tills.hospital);
    expect([nonsense.status, nonsense.body['code']]).toEqual([400, 'CLAIM_ID_MALFORMED']);
  });
}
