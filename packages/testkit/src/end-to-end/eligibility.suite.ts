import { REFUSALS } from '@medclear/domain';
import type { RefusalCode } from '@medclear/domain';
import { CHRONIC_DISEASE } from '../population/facts-of-story';
import type { PersonStory } from '../population/person-story';
import type { SyntheticPerson } from '../population/synthetic-person';
import { syntheticClosedHospital } from '../population/synthetic-places';
import type { HospitalBill } from '../tills/hospital-till';
import { findPerson } from './find-person';
import type { Counter } from './open-counter';
import { BEIJING, GUANGDONG } from './places';
import { pieceOf } from './tills';
import type { Tills } from './tills';

type Change = (person: SyntheticPerson, tills: Tills) => Partial<HospitalBill>;

const CLOSED_HOSPITAL = syntheticClosedHospital(BEIJING).code;

const stay: Change = (_, { today }) => ({ care: 'inpatient', admittedOn: today, dischargedOn: today });
const emergency: Change = (person, tills) => ({ ...stay(person, tills), isEmergency: true });
const chronic: Change = () => ({ care: 'chronic', diseaseCode: CHRONIC_DISEASE });
const byCard: Change = ({ cardIdentificationCode }) => ({
  credential: { kind: 'social-security-card', cardIdentificationCode },
});
const byToken =
  (voucherToken: string): Change =>
  () => ({ credential: { kind: 'e-voucher', voucherToken } });

interface Met {
  readonly code: RefusalCode;
  readonly when: string;
  readonly story?: PersonStory;
  readonly change: Change;
}

const REFUSED: readonly Met[] = [
  { code: 'ENVELOPE_INVALID', when: 'a chronic disease has no code', change: () => ({ care: 'chronic' }) },
  {
    code: 'AMT_SPLIT_MISMATCH',
    when: 'declared parts are not the catalogue’s',
    change: () => ({ split: { inScope: '99.99' } }),
  },
  {
    code: 'ELIG_INST_NOT_OPEN',
    when: 'the hospital is not open any more',
    change: () => ({ institutionCode: CLOSED_HOSPITAL }),
  },
  { code: 'ELIG_CARD_ISSUER', when: 'nobody knows the card’s issuer', story: 'card-of-no-issuer', change: byCard },
  { code: 'ELIG_CARD_SCOPE', when: 'the card does not reach the place', story: 'card-of-a-city', change: byCard },
  { code: 'TOKEN_EXPIRED', when: 'the e-voucher has expired', change: byToken('SYN-VOUCHER-EXPIRED') },
  {
    code: 'TOKEN_SECOND_CHECK',
    when: 'the e-voucher fails its second check',
    change: byToken('SYN-VOUCHER-SECOND-CHECK-FAILED'),
  },
  {
    code: 'ELIG_REGION_NOT_OPEN',
    when: 'the insured place takes no part at all',
    change: () => ({ insuredRegion: '710100' }),
  },
  { code: 'ELIG_FILING_MISSING', when: 'nobody filed a stay', change: stay },
  { code: 'ELIG_FILING_EXPIRED', when: 'the filing is over', story: 'filing-expired', change: stay },
  {
    code: 'ELIG_FILING_OTHER_REGION',
    when: 'the filing is for another place',
    story: 'filed-for-another-place',
    change: stay,
  },
  { code: 'ELIG_DISEASE_NOT_QUALIFIED', when: 'the disease was not recognised', story: 'referred', change: chronic },
  { code: 'ELIG_IN_HOSPITAL', when: 'the person lies in hospital', story: 'in-hospital', change: () => ({}) },
  { code: 'ELIG_TRANSFER_IN_PROGRESS', when: 'the person is moving away', story: 'moving-away', change: () => ({}) },
  { code: 'ELIG_SUSPENDED', when: 'benefits are suspended', story: 'suspended', change: () => ({}) },
];

const SETTLED: readonly { readonly place: string; readonly story: PersonStory; readonly change: Change }[] = [
  { place: 'long-term', story: 'long-term-filer', change: stay },
  { place: 'referral', story: 'referred', change: stay },
  { place: 'emergency', story: 'filing-expired', change: emergency },
  { place: 'other-temporary', story: 'ordinary', change: byCard },
];

/** Who may be paid, as the hospital's counter hears it. */
export function describeEligibility(counter: () => Counter): void {
  const sendFor = (story: PersonStory, change: Change) => {
    const { tills, house } = counter();
    const person = findPerson(house, { province: GUANGDONG, story });
    return tills.sendBill(tills.bill(person, [pieceOf('X-METFORMIN', '100.00')], change(person, tills)));
  };

  it.each(REFUSED)('refuses with $code when $when', async ({ code, story = 'ordinary', change }) => {
    const answer = await sendFor(story, change);
    const { httpStatus, zh, en, nextStepZh, nextStepEn } = REFUSALS[code];
    expect([answer.status, answer.body['code']]).toEqual([httpStatus, code]);
    expect(answer.body).toMatchObject({ message: { zh, en }, nextStep: { zh: nextStepZh, en: nextStepEn } });
  });

  it.each(SETTLED)('settles a visit of the kind $place of one who is $story', async ({ place, story, change }) => {
    const answer = await sendFor(story, change);
    expect(answer.body).toMatchObject({ outcome: 'settled', place });
  });

  it('tells a pharmacy of a person who lies in hospital nothing of it when the account alone pays', async () => {
    const { tills, house } = counter();
    const person = findPerson(house, { province: GUANGDONG, story: 'in-hospital' });
    const answer = await tills.sendPurchase(tills.purchase(person, [pieceOf('X-METFORMIN', '5.00')]));
    expect(answer.body).toMatchObject({ infcode: 0, output: { setlinfo: { acct_pay: 5 } } });
  });
}
