import { Option } from 'commander';
import { readKeptStack } from './kept-stack';
import type { KeptStack } from './kept-stack';

/** Where the parts are that a command looks at. */
export interface StackOptions {
  readonly brokers?: string;
  readonly redis?: string;
  readonly topicPrefix: string;
}

export function brokersOption(): Option {
  return new Option('--brokers <list>', 'host:port separated by commas; those of `make up` when not given').env(
    'KAFKA_BROKERS',
  );
}

export function redisOption(): Option {
  return new Option('--redis <url>', 'the store; that of `make up` when not given').env('REDIS_URL');
}

export function topicPrefixOption(): Option {
  return new Option('--topic-prefix <prefix>', 'prefix of the topics').default('medclear').env('TOPIC_PREFIX');
}

/** An address that was neither given nor is kept running here. */
export class MissingAddress extends Error {
  override readonly name = 'MissingAddress';
}

/** The address that was given, else that of the stack which is kept running; throws MissingAddress. */
export function addressOf(
  given: string | undefined,
  option: string,
  kept: (stack: KeptStack) => string | undefined,
): string {
  const stack = readKeptStack();
  const address = given ?? (stack === null ? undefined : kept(stack));
  if (address === undefined) throw new MissingAddress(`${option} is needed, for nothing is kept running here`);
  return address;
}
