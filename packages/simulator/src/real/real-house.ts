import type { StackAddresses } from '@medclear/local-stack';
import { createPool, createRedis } from '@medclear/platform';
import type { Decide } from '@medclear/settlement';
import type { Redis } from 'ioredis';
import { startRealClearing } from './real-clearing';
import type { RealClearing } from './real-clearing';
import { openRealLogs } from './real-logs';
import type { RealLogs } from './real-logs';
import { startRealOwner } from './real-owner';
import type { RealOwner } from './real-owner';

/** Real Kafka, Redis and PostgreSQL with nothing in them, and the services of one history over them. */
export interface RealHouse {
  readonly logs: RealLogs;
  readonly redis: Redis;
  readonly owners: readonly RealOwner[];
  clearing(): RealClearing;
  /** Starts an owner beside those there are. */
  startOwner(): Promise<RealOwner>;
  stopOwners(): Promise<void>;
  startClearing(): Promise<void>;
  stopClearing(): Promise<void>;
  /** Ends everything, and takes away what the history has left on the servers. */
  close(): Promise<void>;
}

export interface HouseSettings {
  /** The Redis database is emptied; the PostgreSQL one only says where to make another. */
  readonly addresses: StackAddresses;
  readonly topicPrefix: string;
  readonly decide: Decide;
  /** The owners' own clock. */
  readonly nowMs: () => number;
}

/** Opens the servers for a history, and starts nobody yet. */
export async function openRealHouse(settings: HouseSettings): Promise<RealHouse> {
  const { addresses, topicPrefix } = settings;
  const logs = await openRealLogs(addresses.kafkaBrokers, topicPrefix);
  const redis = createRedis(addresses.redisUrl);
  await redis.connect();
  await redis.flushdb();
  const database = await createDatabase(addresses.postgresUrl, topicPrefix.replaceAll('-', '_'));
  const clearingOf = { kafkaBrokers: addresses.kafkaBrokers, postgresUrl: database.url, topicPrefix };
  const owners: RealOwner[] = [];
  let clearing: RealClearing | null = null;
  let started = 0;
  const stopOwners = async (): Promise<void> => {
    for (const owner of owners.splice(0)) await owner.stop();
  };
  const stopClearing = async (): Promise<void> => {
    await clearing?.stop();
    clearing = null;
  };
  return {
    ...{ logs, redis, owners, stopOwners, stopClearing },
    clearing: () => {
      if (clearing === null) throw new Error('clearing is not running');
      return clearing;
    },
    startOwner: async () => {
      started += 1;
      const groupId = `${topicPrefix}-owner-${String(started)}`;
      const owner = await startRealOwner({ ...settings, groupId });
      owners.push(owner);
      return owner;
    },
    startClearing: async () => {
      clearing = await startRealClearing(clearingOf);
    },
    close: async () => {
      await stopOwners();
      await stopClearing();
      redis.disconnect();
      await logs.remove();
      await database.drop();
    },
  };
}

interface OwnDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function createDatabase(serverUrl: string, name: string): Promise<OwnDatabase> {
  const server = createPool(serverUrl);
  await server.query(`CREATE DATABASE ${name}`);
  return {
    url: Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href,
    drop: async () => {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.end();
    },
  };
}
