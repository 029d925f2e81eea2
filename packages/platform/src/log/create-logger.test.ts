import { Writable } from 'node:stream';
import { createLogger } from './create-logger';

describe('the log', () => {
  it('masks identifiers of people and cards at any of three depths', () => {
    const lines: string[] = [];
    const destination = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
    const log = createLogger('test', 'info', destination);
    log.info(
      { psn_no: 'secret-1', body: { certno: 'secret-2', deeper: { card_sn: 'secret-3' } }, messageId: 'shown' },
      'a message',
    );
    expect(lines.join('')).not.toContain('secret');
    expect(lines.join('')).toContain('shown');
  });
});
