import { readConfig } from './config';

const GIVEN = { KAFKA_BROKERS: 'one:9092,two:9092', REDIS_URL: 'redis://store:6379/0', PROVINCES: '36, 11' };

describe('the configuration', () => {
  it('is read once, with a default for whatever has one', () => {
    expect(readConfig(GIVEN)).toEqual({
      kafkaBrokers: ['one:9092', 'two:9092'],
      redisUrl: 'redis://store:6379/0',
      topicPrefix: 'medclear',
      provinces: ['36', '11'],
      groupId: 'settlement',
      instance: 'settlement-0',
      opsPort: 9_101,
      logLevel: 'info',
    });
  });

  it('names every problem at once', () => {
    const wrong = () => readConfig({ KAFKA_BROKERS: 'nowhere', PROVINCES: '36,99' });
    expect(wrong).toThrow(/KAFKA_BROKERS/);
    expect(wrong).toThrow(/REDIS_URL: is missing/);
    expect(wrong).toThrow(/PROVINCES: "99"/);
  });
});
