import { trusted } from '@medclear/domain';
import { createLogger, createRegistry, genesisPosition } from '@medclear/platform';
import { createMetrics } from '../metrics';
import type { FollowParts } from './follow-parts';
import { OpenJournals } from './open-journals';

const JIANGXI = trusted.provinceCode('36');
const TOPIC = 'medclear.decisions.36';

/** Parts of which some are away; only what opening a journal asks of them is there. */
function journalsWithout(away: Set<string>) {
  const ask = async <Value>(part: string, value: Value) => {
    if (away.has(part)) throw new Error(`${part}: connection refused`);
    return value;
  };
  const unused = () => {
    throw new Error('opening a journal does not ask this');
  };
  const position = { ...genesisPosition(TOPIC), clockMs: 0 };
  const parts: FollowParts = {
    source: {
      seek: () => undefined,
      pause: () => undefined,
      resume: () => undefined,
      endOffset: () => ask('Kafka', 0),
    },
    ledger: {
      open: () => ask('PostgreSQL', new Map([[JIANGXI, position]])),
      record: unused,
      obligations: unused,
      books: unused,
      breaks: unused,
      claim: unused,
    },
    metrics: createMetrics(createRegistry('clearing')),
    log: createLogger('clearing', 'silent'),
    provinceOf: () => JIANGXI,
  };
  return new OpenJournals(parts);
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise(setImmediate);
};

describe('the journals that are followed', () => {
  it.each(['PostgreSQL', 'Kafka'])('wait for %s while it is away, and say so', async (part) => {
    const away = new Set([part]);
    const journals = journalsWithout(away);
    expect(journals.waitingFor()).toEqual(['a share of the journals']);
    journals.assign([TOPIC]);
    expect(journals.waitingFor()).toEqual([TOPIC]);
    await until(() => journals.waitingFor()[0] === part);
    away.clear();
    await until(() => journals.waitingFor().length === 0);
    journals.close();
  });
});
