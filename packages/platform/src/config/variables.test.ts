import { brokerList } from './broker-list';
import { logLevel } from './log-level';
import { readConfiguration } from './read-configuration';
import { serverUrl } from './server-url';
import { topicPart } from './topic-part';
import { valueList } from './value-list';
import { wholeNumber } from './whole-number';

const digit = (text: string) =>
  /^\d$/.test(text) ? { ok: true as const, value: Number(text) } : { ok: false as const, reason: 'no digit' };

describe('the kinds of variables', () => {
  const specs = {
    BROKERS: brokerList(),
    STORE: serverUrl('redis', 'rediss'),
    DIGITS: valueList(digit),
    NAME: topicPart(),
    DEADLINE_MS: wholeNumber({ default: 8_000 }),
    LEVEL: logLevel({ default: 'info' }),
  };
  const right = { BROKERS: 'a:1, b:2', STORE: 'redis://store:6379/1', DIGITS: '3, 4,3', NAME: 'gateway-0' };

  it('mean what they say', () => {
    expect(readConfiguration(right, specs)).toMatchObject({
      BROKERS: ['a:1', 'b:2'],
      STORE: 'redis://store:6379/1',
      DIGITS: [3, 4],
      NAME: 'gateway-0',
      DEADLINE_MS: 8_000,
      LEVEL: 'info',
    });
  });

  it.each([
    ['BROKERS', '', /BROKERS: is not a list/],
    ['BROKERS', 'a:1,b', /BROKERS: is not a list/],
    ['STORE', 'http://store', /STORE: .*redis:\/\/ or rediss:\/\//],
    ['STORE', 'store', /STORE: /],
    ['DIGITS', '3,x,y', /DIGITS: "x" is no digit, "y" is no digit/],
    ['NAME', 'gateway 0', /NAME: /],
    ['DEADLINE_MS', '-5', /DEADLINE_MS: /],
    ['DEADLINE_MS', '1.5', /DEADLINE_MS: /],
    ['LEVEL', 'loud', /LEVEL: is not one of/],
  ])('refuse %s="%s"', (name, text, problem) => {
    expect(() => readConfiguration({ ...right, [name]: text }, specs)).toThrow(problem);
  });
});
