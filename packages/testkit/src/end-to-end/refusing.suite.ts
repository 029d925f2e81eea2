import { REFUSALS } from '@medclear/domain';
import type { RefusalCode } from '@medclear/domain';
import type { PersonStory } from '../population/person-story';
import type { SyntheticPerson } from '../population/synthetic-person';
import type { HospitalBill } from '../tills/hospital-till';
import { postMessage } from './call-gateway';
import { findPerson } from './find-person';
import type { Counter } from './open-counter';
import { GUANGDONG, JIANGXI } from './places';
import { pieceOf } from './tills';

const TOMORROW_AND_MORE = '2999-01-01';
const BEFORE_THE_FIRST_POLICY = '2022-06-01';
const OF_NOBODY = 'SYN36009999999999';

type Change = (person: SyntheticPerson) => Partial<HospitalBill>;

interface Refusal {
  readonly code: RefusalCode;
  readonly when: string;
  readonly story?: PersonStory;
  readonly amount?: string;
  readonly change?: Change;
}

const byCard: Change = ({ cardIdentificationCode }) => ({
  credential: { kind: 'social-security-card', cardIdentificationCode },
});
const unknownCard = { kind: 'social-security-card', cardIdentificationCode: '360100D1560000059999999999999999' };

const HOSPITAL_REFUSALS: readonly Refusal[] = [
  { code: 'AMT_DETAIL_SUM', when: 'the lines do not add up', change: () => ({ total: '100.01' }) },
  { code: 'VISIT_DATE_IN_FUTURE', when: 'the visit is to come', change: () => ({ visitDate: TOMORROW_AND_MORE }) },
  {
    code: 'ELIG_CARD_SN_REQUIRED',
    when: 'no card was read',
    change: () => ({ credential: { kind: 'social-security-card' } }),
  },
  { code: 'ELIG_CARD_ISSUER', when: 'the card is of nobody', change: () => ({ credential: unknownCard }) },
  { code: 'ELIG_CARD_LOST', when: 'the card is lost', story: 'card-lost', change: byCard },
  { code: 'ELIG_CARD_EXPIRED', when: 'the card has expired', story: 'card-expired', change: byCard },
  { code: 'ELIG_PERSON_NOT_FOUND', when: 'nobody is so called', change: () => ({ personNumber: OF_NOBODY }) },
  { code: 'ELIG_RELATION_INACTIVE', when: 'the relation is paused', story: 'relation-paused' },
  {
    code: 'ELIG_REGION_NOT_OPEN',
    when: 'the hospital stands in a region that is not open',
    change: () => ({ institutionCode: 'H11020090003' }),
  },
  {
    code: 'ELIG_REGION_NOT_OPEN',
    when: 'the insured province takes no part',
    change: () => ({ insuredRegion: '510100' }),
  },
  {
    code: 'BENEFIT_NOT_DEFINED',
    when: 'no policy was in force',
    change: () => ({ visitDate: BEFORE_THE_FIRST_POLICY }),
  },
  { code: 'FUND_SHORT', when: 'the pool has not enough', amount: '20000.00' },
];

/** Bills that end with a known no. */
export function describeRefusing(counter: () => Counter): void {
  it.each(HOSPITAL_REFUSALS)(
    'refuses with $code when $when, in both languages and with the next step',
    async ({ code, story = 'ordinary', amount = '100.00', change = () => ({}) }) => {
      const { tills, house } = counter();
      const person = findPerson(house, { province: JIANGXI, story });
      const bill = tills.bill(person, [pieceOf('X-METFORMIN', amount)], change(person));
      const answer = await tills.sendBill(bill);
      const { httpStatus, zh, en, actor, nextStepZh, nextStepEn } = REFUSALS[code];
      expect([answer.status, answer.body['code']]).toEqual([httpStatus, code]);
      expect(answer.body).toMatchObject({
        outcome: 'refused',
        message: { zh, en },
        actor,
        nextStep: { zh: nextStepZh, en: nextStepEn },
      });
    },
  );

  it('refuses a caller who is another institution than the bill says', async () => {
    const { tills, house } = counter();
    const bill = tills.bill(findPerson(house, { province: JIANGXI }), [pieceOf('X-METFORMIN', '1.00')]);
    const url = `${house.services.hospitalGateway.url}/v1/settlements`;
    const answer = await postMessage(url, bill, { 'x-institution-code': 'H11010090009' });
    expect([answer.status, answer.body['code']]).toEqual([401, 'INSTITUTION_NOT_AUTHENTICATED']);
  });

  it('refuses a national purchase with infcode -2, a machine code and a sentence', async () => {
    const { tills, house } = counter();
    const paused = findPerson(house, { province: GUANGDONG, story: 'relation-paused' });
    const answer = await tills.sendPurchase(tills.purchase(paused, [pieceOf('X-METFORMIN', '5.00')]));
    const { httpStatus, zh, nextStepZh } = REFUSALS.ELIG_RELATION_INACTIVE;
    expect(answer.status).toBe(httpStatus);
    expect(answer.body).toMatchObject({
      infcode: -2,
      err_code: 'ELIG_RELATION_INACTIVE',
      err_msg: `${zh}：${nextStepZh}`,
      outcome: 'refused',
    });
  });

  it('refuses a sale of a pharmacy as it refuses a bill', async () => {
    const { tills, house } = counter();
    const paused = findPerson(house, { province: GUANGDONG, story: 'relation-paused' });
    const answer = await tills.sendSale(tills.sale(paused, [pieceOf('X-METFORMIN', '5.00')]));
    expect([answer.status, answer.body['code']]).toEqual([422, 'ELIG_RELATION_INACTIVE']);
  });
}
