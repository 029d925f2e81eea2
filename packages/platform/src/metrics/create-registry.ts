import { collectDefaultMetrics, Registry } from 'prom-client';

/** Upper bounds in seconds, around the promise of an answer in a tenth of a second. */
export const LATENCY_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 8];

/** Makes a registry with the process's own metrics, event-loop lag among them, labelled with the service. */
export function createRegistry(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}
