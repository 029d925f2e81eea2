import { readConfig } from './config';

const needed = {
  KAFKA_BROKERS: 'b:1,c:2',
  POSTGRES_URL: 'postgres://x',
  PROVINCES: '36,11',
  HTTP_PORT: '1',
  OPS_PORT: '2',
};

describe('the configuration of clearing', () => {
  it('gives another group to another list of provinces, in whatever order they stand', () => {
    const groupOf = (PROVINCES: string) => readConfig({ ...needed, PROVINCES }).groupId;
    expect(groupOf('36,11')).toBe(groupOf('11,36'));
    expect(groupOf('36')).not.toBe(groupOf('11,36'));
    expect(readConfig({ ...needed, CLEARING_GROUP_ID: 'own' }).groupId).toBe('own');
  });

  it('refuses what is no province, and names everything that is missing at once', () => {
    expect(() => readConfig({ ...needed, PROVINCES: '36,99' })).toThrow(/99/);
    const wrong = { ...needed, KAFKA_BROKERS: '', POSTGRES_URL: 'mysql://x', PROVINCES: '36,99', LOG_LEVEL: 'loud' };
    expect(() => readConfig(wrong)).toThrow(/KAFKA_BROKERS: [^]*POSTGRES_URL: [^]*PROVINCES: "99"[^]*LOG_LEVEL: /);
    expect(() => readConfig({})).toThrow(/KAFKA_BROKERS[^]*POSTGRES_URL[^]*PROVINCES[^]*HTTP_PORT[^]*OPS_PORT/);
  });
});
