import { readFourBooks } from '../house/read-four-books';
import { describeEligibility } from './eligibility.suite';
import { openCounter } from './open-counter';
import type { Counter } from './open-counter';
import { describePolicies, POLICY_PROVINCES } from './policies.suite';

/** Enough that every story is told in every province. */
const PEOPLE_OF_A_PROVINCE = 360;

describe('the rules of the house through both gateways, four services and real parts', () => {
  let counter: Counter | undefined;
  const opened = (): Counter => {
    if (counter === undefined) throw new Error('the house has not been opened');
    return counter;
  };

  beforeAll(async () => {
    counter = await openCounter({
      name: 'rules',
      redisDatabase: 53,
      provinces: POLICY_PROVINCES,
      people: PEOPLE_OF_A_PROVINCE * POLICY_PROVINCES.length,
    });
  }, 180_000);
  afterAll(() => counter?.close());

  describe('who may be paid', () => {
    describeEligibility(opened);
  });
  describe('who pays how much', () => {
    describePolicies(opened);
  });

  it('balances to the fen, fund by fund', async () => {
    const { house, tills } = opened();
    const { comparison, ledger } = await readFourBooks(house, tills.settled());
    expect(comparison.funds.filter(({ isEqual }) => !isEqual)).toEqual([]);
    expect(new Set(comparison.funds.map(({ fund }) => fund)).size).toBeGreaterThanOrEqual(6);
    expect(ledger.breakCount).toBe(0);
  });
});
