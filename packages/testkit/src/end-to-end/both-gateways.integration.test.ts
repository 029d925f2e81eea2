import { fen } from '@medclear/domain';
import { describeKeepingBooks } from './keeping-books.suite';
import { openCounter } from './open-counter';
import type { Counter } from './open-counter';
import { BEIJING, GUANGDONG, JIANGXI } from './places';
import { describeBadInput } from './bad-input.suite';
import { describeRefusing } from './refusing.suite';
import { describeRepeating } from './repeating.suite';
import { describeSettling } from './settling.suite';

describe('a claim through both gateways, four services and real parts', () => {
  let counter: Counter | undefined;
  const opened = (): Counter => {
    if (counter === undefined) throw new Error('the house has not been opened');
    return counter;
  };

  beforeAll(async () => {
    counter = await openCounter({
      name: 'end-to-end',
      redisDatabase: 51,
      provinces: [BEIJING, JIANGXI, GUANGDONG],
      people: 180,
      poolQuotaFen: fen(150_000),
      env: { NODE_ENV: 'development', LOG_LEVEL: 'debug' },
    });
  }, 120_000);
  afterAll(() => counter?.close());

  describe('settling', () => {
    describeSettling(opened);
  });
  describe('refusing', () => {
    describeRefusing(opened);
  });
  describe('the same message again', () => {
    describeRepeating(opened);
  });
  describe('bad input', () => {
    describeBadInput(opened);
  });
  describe('afterwards', () => {
    describeKeepingBooks(opened);
  });
});
