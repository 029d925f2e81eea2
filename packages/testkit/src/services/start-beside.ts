import path from 'node:path';
import { createChildPart, createOwnedFolder, findFreePorts } from '@medclear/local-stack';
import type { House } from '../house/start-house';
import { nodeOptionsOf } from './node-options';
import type { ServiceName } from './start-services';

/** From `src/services` and from `dist/services` alike. */
const SERVICES = path.join(__dirname, '../../../../services');

/** A process that runs beside those of a house; nobody starts it again when it dies. */
export interface ProcessBeside {
  /** Where its callers reach it; its operations address when it has none. */
  readonly url: string;
  readonly opsUrl: string;
  readonly logPath: string;
  /** Resolves once it is ready. */
  readonly ready: Promise<void>;
  /** Resolves once it has ended without having been stopped here. */
  readonly died: Promise<void>;
  signal(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface BesidePlan {
  readonly service: ServiceName;
  readonly instance: string;
  /** The compiled file under the service's folder; its ordinary entry when not given. */
  readonly entry?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Added to Node's options. */
  readonly nodeOptions?: string;
}

/** Starts one more process of a service for the provinces of a house. */
export async function startBeside(house: House, plan: BesidePlan): Promise<ProcessBeside> {
  const owned = createOwnedFolder();
  const [port, opsPort] = (await findFreePorts(2)) as [number, number];
  const opsUrl = `http://127.0.0.1:${opsPort}`;
  let tellDeath: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    tellDeath = resolve;
  });
  const part = createChildPart({
    name: plan.instance,
    folder: owned.folder,
    address: plan.service === 'settlement' ? opsUrl : `http://127.0.0.1:${port}`,
    command: process.execPath,
    args: [path.join(SERVICES, plan.service, plan.entry ?? 'dist/main.js')],
    env: environmentOf(house, plan, { port, opsPort }),
    onDeath: tellDeath,
    probe: async () => (await fetch(`${opsUrl}/ready`)).ok,
  });
  const ready = part.start();
  ready.catch(() => undefined);
  const end = async (ending: () => Promise<void>): Promise<void> => {
    await ending();
    owned.remove();
  };
  return {
    url: part.address,
    opsUrl,
    logPath: part.logPath,
    ready,
    died,
    signal: (signal) => {
      part.signal(signal);
    },
    stop: () => end(() => part.stop()),
    kill: () => end(() => part.kill()),
  };
}

function environmentOf(
  { stack, provinces, topicPrefix }: House,
  { service, instance, env = {}, nodeOptions = '' }: BesidePlan,
  ports: { readonly port: number; readonly opsPort: number },
): Readonly<Record<string, string>> {
  return {
    KAFKA_BROKERS: stack.addresses.kafkaBrokers,
    REDIS_URL: stack.addresses.redisUrl,
    POSTGRES_URL: stack.addresses.postgresUrl,
    TOPIC_PREFIX: topicPrefix,
    PROVINCES: provinces.join(','),
    INSTANCE: instance,
    OPS_PORT: String(ports.opsPort),
    LOG_LEVEL: 'warn',
    NODE_OPTIONS: nodeOptionsOf(service, nodeOptions),
    ...(service === 'settlement' ? {} : { HTTP_PORT: String(ports.port) }),
    ...env,
  };
}
