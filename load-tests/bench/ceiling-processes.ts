import { createTopics } from '@medclear/contracts';
import { findFreePorts } from '@medclear/local-stack';
import type { ChildPart, StackAddresses } from '@medclear/local-stack';
import type { RawSettings } from '../ceiling/raw-settings';
import type { Spread } from './bench-plan';
import { createTopicsAndWait } from './create-topics';
import { startProcess } from './start-process';

/** The ceiling starts from nothing each time: for filled logs and for bills it has topics and a Redis database of its own. */
export type CeilingPhase = 'logs' | 'bills';
const REDIS_DATABASES: Readonly<Record<CeilingPhase, number>> = { logs: 9, bills: 10 };

export function ceilingPrefix(phase: CeilingPhase): string {
  return `ceiling-${phase}`;
}

/** The two raw processes, each started when it is needed. */
export interface CeilingProcesses {
  startSettlement(): Promise<ChildPart>;
  startGateway(): Promise<ChildPart>;
  readonly gatewayUrl: string;
}

/** Creates the ceiling's topics on the product's broker and prepares its processes. */
export async function prepareCeiling(
  addresses: StackAddresses,
  spread: Spread,
  bytes: RawSettings['bytes'],
  run: { readonly phase: CeilingPhase; readonly folder: string; readonly onDeath: (name: string) => void },
): Promise<CeilingProcesses> {
  const [gatewayPort, settlementPort] = await findFreePorts(2);
  if (gatewayPort === undefined || settlementPort === undefined) throw new Error('there are no two free ports');
  const topics = createTopics(ceilingPrefix(run.phase));
  await createTopicsAndWait(
    addresses.kafkaBrokers,
    spread.insured.flatMap((code) => [topics.commands(code), topics.decisions(code)]),
  );
  const start = (name: 'raw-gateway' | 'raw-settlement', port: number): Promise<ChildPart> => {
    const settings: RawSettings = {
      brokers: addresses.kafkaBrokers.split(','),
      redisUrl: `${addresses.redisUrl}/${REDIS_DATABASES[run.phase]}`,
      topicPrefix: ceilingPrefix(run.phase),
      provinces: spread.insured,
      httpPort: port,
      bytes,
    };
    const as = name === 'raw-gateway' ? 'hospital-gateway' : 'settlement';
    const env = { RAW_SETTINGS: JSON.stringify(settings) };
    const readyUrl = `http://127.0.0.1:${port}/ready`;
    return startProcess({ ...run, name, as, entry: `load-tests/dist/ceiling/${name}.js`, env, readyUrl });
  };
  return {
    startSettlement: () => start('raw-settlement', settlementPort),
    startGateway: () => start('raw-gateway', gatewayPort),
    gatewayUrl: `http://127.0.0.1:${gatewayPort}`,
  };
}
