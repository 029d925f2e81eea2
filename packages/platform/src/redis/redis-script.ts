import type { ChainableCommander, Redis } from 'ioredis';

/** A Lua script: answers come as bytes. */
export interface RedisScript {
  /** Queues a call on a pipeline. */
  queue(pipeline: ChainableCommander, keys: readonly string[], values: readonly (string | Buffer)[]): void;
  run(keys: readonly string[], values: readonly (string | Buffer)[]): Promise<unknown>;
}

type ScriptCall = (this: unknown, keyCount: number, ...rest: readonly (string | Buffer)[]) => unknown;

/** Registers a script with a client under a name that carries its version. */
export function defineScript(redis: Redis, name: string, lua: string): RedisScript {
  redis.defineCommand(name, { lua });
  const callOf = (target: object): ScriptCall =>
    (target as Readonly<Record<string, ScriptCall>>)[`${name}Buffer`] ?? missing(name);
  return {
    queue: (pipeline, keys, values) => {
      callOf(pipeline).call(pipeline, keys.length, ...keys, ...values);
    },
    run: (keys, values) => Promise.resolve(callOf(redis).call(redis, keys.length, ...keys, ...values)),
  };
}

function missing(name: string): never {
  throw new Error(`the script ${name} is not defined on this connection`);
}
