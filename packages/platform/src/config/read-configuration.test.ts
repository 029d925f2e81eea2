import { InvalidConfiguration, num, readConfiguration, str } from './read-configuration';

describe('readConfiguration', () => {
  const specs = { BROKERS: str(), PORT: num(), LEVEL: str({ default: 'info' }) };

  it('reads what is there and fills in defaults', () => {
    expect(readConfiguration({ BROKERS: 'b', PORT: '5' }, specs)).toMatchObject({
      BROKERS: 'b',
      PORT: 5,
      LEVEL: 'info',
    });
  });

  it('names every problem at once', () => {
    const read = () => readConfiguration({ PORT: 'five' }, specs);
    expect(read).toThrow(InvalidConfiguration);
    expect(read).toThrow(/BROKERS: is missing[^]*PORT: /);
  });
});
