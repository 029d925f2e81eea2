import type { ServiceName } from './start-services';

/** Node's default of 16 MiB copies again and again what a few hundred waiting claims hold. */
const FOR_WAITING_CLAIMS = '--max-semi-space-size=64';
/**
 * Settlement holds a round only. It makes as many bytes outside the heap as in it, which makes V8 collect everything: with half the
 * room the young are collected before that happens.
 */
const FOR_ROUNDS = '--max-semi-space-size=32';

const NODE_OPTIONS: Readonly<Record<ServiceName, string>> = {
  'hospital-gateway': FOR_WAITING_CLAIMS,
  'pharmacy-gateway': FOR_WAITING_CLAIMS,
  settlement: FOR_ROUNDS,
  clearing: FOR_WAITING_CLAIMS,
};

/** What Node is told when a service is started here, and what is added to it; docker-compose.yml says the same. */
export function nodeOptionsOf(service: ServiceName, added = ''): string {
  return `${NODE_OPTIONS[service]} ${added}`.trim();
}
