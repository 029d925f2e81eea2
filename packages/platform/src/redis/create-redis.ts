import { Redis } from 'ioredis';
import type { Logger } from 'pino';

const LONGEST_PAUSE_MS = 1_000;
const COMMAND_TIMEOUT_MS = 5_000;

/**
 * Makes a client that never guesses: no command waits for a connection, and nothing half sent is sent again.
 *
 * A lost connection fails what was in flight; whoever sent it starts again from what the store holds.
 */
export function createRedis(url: string, log?: Logger): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(attempt * 50, LONGEST_PAUSE_MS),
  });
  redis.on('error', (cause: Error) => log?.warn({ cause: cause.message }, 'the connection to Redis has an error'));
  return redis;
}

/** Connects, trying again until the server answers or `signal` ends the wait. */
export async function connectRedis(redis: Redis, signal?: AbortSignal): Promise<void> {
  if (redis.status === 'ready') return;
  const ready = new Promise<void>((resolve, reject) => {
    redis.once('ready', resolve);
    signal?.addEventListener('abort', () => {
      reject(new Error('stopped while waiting for Redis'));
    });
  });
  // A first refusal is not the end: the client's own retries go on until `ready`.
  redis.connect().catch(() => undefined);
  await ready;
}

/** A store that throws away what it was told would lose money without a sound. */
export class EvictingStore extends Error {
  override readonly name = 'EvictingStore';
}

/** Throws EvictingStore unless the server runs with `noeviction`. */
export async function requireNoEviction(redis: Redis): Promise<void> {
  const answer = await redis.config('GET', 'maxmemory-policy');
  const policy = Array.isArray(answer) ? String(answer[1]) : String(answer);
  if (policy !== 'noeviction') throw new EvictingStore(`maxmemory-policy is ${policy}, it must be noeviction`);
}
