import { readGatewayConfig } from './gateway-variables';

const COMPLETE = {
  KAFKA_BROKERS: 'a:9092, b:9092',
  REDIS_URL: 'redis://127.0.0.1:6379/1',
  PROVINCES: '36,11',
  INSTANCE: 'hospital-gateway-0',
  HTTP_PORT: '8080',
  OPS_PORT: '9080',
};

describe('readGatewayConfig', () => {
  it('reads what a development gateway needs', () => {
    expect(readGatewayConfig(COMPLETE)).toMatchObject({
      kafkaBrokers: ['a:9092', 'b:9092'],
      provinces: ['36', '11'],
      deadlineMs: 8_000,
      topicPrefix: 'medclear',
    });
  });

  it('names every missing variable at once', () => {
    expect(() => readGatewayConfig({})).toThrow(/KAFKA_BROKERS[^]*REDIS_URL[^]*PROVINCES[^]*INSTANCE[^]*HTTP_PORT/);
  });

  it('names what is malformed and what is not for production at once', () => {
    const wrong = {
      ...COMPLETE,
      NODE_ENV: 'production',
      KAFKA_BROKERS: '',
      PROVINCES: '36,71',
      INSTANCE: 'a b',
      DEADLINE_MS: '0',
    };
    expect(() => readGatewayConfig(wrong)).toThrow(
      /KAFKA_BROKERS[^]*PROVINCES: "71"[^]*INSTANCE[^]*DEADLINE_MS[^]*CREDENTIALS[^]*PERSON_KEY[^]*CONTENT_KEY/,
    );
    expect(() => readGatewayConfig({ ...COMPLETE, NODE_ENV: 'production', PERSON_KEY: '' })).toThrow(/PERSON_KEY/);
  });

  it('refuses a province that does not exist', () => {
    expect(() => readGatewayConfig({ ...COMPLETE, PROVINCES: '36,71' })).toThrow('"71"');
  });

  it('refuses to start in production with what is for development', () => {
    const production = { ...COMPLETE, NODE_ENV: 'production' };
    expect(() => readGatewayConfig(production)).toThrow(/CREDENTIALS[^]*PERSON_KEY[^]*CONTENT_KEY/);
    expect(() => readGatewayConfig({ ...production, PERSON_KEY: 'a', CONTENT_KEY: 'b' })).toThrow(/CREDENTIALS/);
  });
});
