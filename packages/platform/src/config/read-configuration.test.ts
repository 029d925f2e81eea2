import { InvalidConfiguration, port, readConfiguration, str } from './read-configuration';

describe('readConfiguration', () => {
  const specs = { BROKERS: str(), PORT: port(), LEVEL: str({ default: 'info' }) };

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

  it('names what is wrong of several variables together with the others', () => {
    const read = (environment: NodeJS.ProcessEnv) => () => readConfiguration(environment, specs, ['KEY: is too short']);
    expect(read({ PORT: '5' })).toThrow(/BROKERS: is missing[^]*KEY: is too short/);
    expect(read({ PORT: '5', BROKERS: 'b' })).toThrow('KEY: is too short');
  });
});
