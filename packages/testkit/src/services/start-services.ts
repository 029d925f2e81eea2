import path from 'node:path';
import { createOwnedFolder, findFreePorts } from '@medclear/local-stack';
import type { StackAddresses } from '@medclear/local-stack';
import { nodeOptionsOf } from './node-options';
import { createSupervisedProcess } from './supervised-process';
import type { SupervisedProcess } from './supervised-process';

/** From `src/services` and from `dist/services` alike. */
const ROOT = path.join(__dirname, '../../../..');

export type ServiceName = 'settlement' | 'clearing' | 'hospital-gateway' | 'pharmacy-gateway';

export interface RunningServices {
  readonly settlement: readonly SupervisedProcess[];
  readonly clearing: SupervisedProcess;
  readonly hospitalGateway: SupervisedProcess;
  readonly pharmacyGateway: SupervisedProcess;
  readonly all: readonly SupervisedProcess[];
  stop(): Promise<void>;
}

export interface ServicesOptions {
  readonly addresses: StackAddresses;
  /** For a service that finds the parts at addresses of its own. */
  readonly addressesOf?: (service: ServiceName) => StackAddresses;
  readonly provinces: readonly string[];
  readonly topicPrefix?: string;
  /** How many processes share the provinces. */
  readonly settlementProcesses?: number;
  /** Fixed ports for callers, for a stack that is kept running; free ones otherwise. */
  readonly ports?: Partial<Record<ServiceName, number>>;
  /** The root folder of the build whose services are started; the one that this file belongs to when not given. */
  readonly buildRoot?: string;
  /** Told to Node beside what each service is told anyway. */
  readonly nodeOptions?: string;
  /** Added to every service's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly onEvent?: (event: string) => void;
}

/**
 * Starts the four services, compiled, as children that are started again when they die; resolves when all are ready.
 *
 * @throws Error with the end of the log of the service that does not become ready; nothing is left running then
 */
export async function startServices(options: ServicesOptions): Promise<RunningServices> {
  const services = await prepareServices(options);
  try {
    await Promise.all(services.all.map((service) => service.start()));
  } catch (error) {
    await services.stop();
    throw error;
  }
  return services;
}

/** Makes the four services without starting them, for those who watch them start. */
export async function prepareServices(options: ServicesOptions): Promise<RunningServices> {
  const owned = createOwnedFolder();
  const names = serviceInstances(options.settlementProcesses ?? 1);
  const free = await findFreePorts(names.length * 2);
  const all = names.map(({ service, instance }, index) =>
    createSupervisedProcess({
      name: instance,
      folder: owned.folder,
      entry: path.join(options.buildRoot ?? ROOT, 'services', service, 'dist/main.js'),
      ...environment(options, service, instance, {
        port: options.ports?.[service] ?? portAt(free, index * 2),
        opsPort: portAt(free, index * 2 + 1),
      }),
      ...(options.onEvent === undefined ? {} : { onEvent: options.onEvent }),
    }),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(all.map((service) => service.stop()));
    owned.remove();
  };
  return { ...byRole(all), all, stop };
}

function serviceInstances(settlementProcesses: number): readonly { service: ServiceName; instance: string }[] {
  const settlements = Array.from({ length: settlementProcesses }, (_, index) => ({
    service: 'settlement' as const,
    instance: `settlement-${index}`,
  }));
  const others = (['clearing', 'hospital-gateway', 'pharmacy-gateway'] as const).map((service) => ({
    service,
    instance: `${service}-0`,
  }));
  return [...settlements, ...others];
}

function environment(
  options: ServicesOptions,
  service: ServiceName,
  instance: string,
  ports: { readonly port: number; readonly opsPort: number },
): { port: number | null; opsPort: number; env: Record<string, string> } {
  const hasCallers = service !== 'settlement';
  const { kafkaBrokers, redisUrl, postgresUrl } = options.addressesOf?.(service) ?? options.addresses;
  return {
    port: hasCallers ? ports.port : null,
    opsPort: ports.opsPort,
    env: {
      KAFKA_BROKERS: kafkaBrokers,
      REDIS_URL: redisUrl,
      POSTGRES_URL: postgresUrl,
      TOPIC_PREFIX: options.topicPrefix ?? 'medclear',
      PROVINCES: options.provinces.join(','),
      INSTANCE: instance,
      OPS_PORT: String(ports.opsPort),
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: nodeOptionsOf(service, options.nodeOptions),
      ...(hasCallers ? { HTTP_PORT: String(ports.port) } : {}),
      ...options.env,
    },
  };
}

function byRole(all: readonly SupervisedProcess[]): Omit<RunningServices, 'all' | 'stop'> {
  const one = (name: string): SupervisedProcess => {
    const found = all.find((service) => service.name === name);
    if (found === undefined) throw new Error(`there is no service ${name}`);
    return found;
  };
  return {
    settlement: all.filter((service) => service.name.startsWith('settlement-')),
    clearing: one('clearing-0'),
    hospitalGateway: one('hospital-gateway-0'),
    pharmacyGateway: one('pharmacy-gateway-0'),
  };
}

function portAt(ports: readonly number[], index: number): number {
  const port = ports[index];
  if (port === undefined) throw new Error(`no free port was found for service ${index}`);
  return port;
}
