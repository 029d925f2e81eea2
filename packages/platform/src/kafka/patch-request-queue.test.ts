import { createRequire } from 'node:module';
import { patchRequestQueue } from './patch-request-queue';

interface Queue {
  readonly pending: unknown[];
  readonly inflight: ReadonlyMap<number, object>;
  push(request: object): void;
  fulfillRequest(answer: object): void;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
  destroy(): void;
}

const RequestQueue = createRequire(__filename)('kafkajs/src/network/requestQueue') as new (options: object) => Queue;

function openQueue(): Queue {
  return new RequestQueue({
    maxInFlightRequests: 1,
    requestTimeout: 1_000,
    enforceRequestTimeout: false,
    clientId: 'c',
    broker: 'b',
    logger: { debug: () => undefined },
  });
}

describe('the corrected request queue of kafkajs', () => {
  it('arms no timer while nothing is pending', () => {
    patchRequestQueue();
    const queue = openQueue();
    queue.checkPendingRequests();
    expect(queue.throttleCheckTimeoutId).toBeNull();
  });

  it('still arms one while something is pending', () => {
    patchRequestQueue();
    const queue = openQueue();
    queue.pending.push({});
    queue.scheduleCheckPendingRequests();
    expect(queue.throttleCheckTimeoutId).not.toBeNull();
    queue.destroy();
  });

  it('lets a request that has ended hold nothing of what it sent and of who waited', () => {
    patchRequestQueue();
    const queue = openQueue();
    const answers: unknown[] = [];
    const entry = { correlationId: 7, resolve: (answer: unknown) => answers.push(answer), reject: () => undefined };
    queue.push({ entry, expectResponse: true, sendRequest: () => undefined });
    const request = queue.inflight.get(7);
    queue.fulfillRequest({ correlationId: 7, size: 1, payload: null });
    expect(answers).toHaveLength(1);
    expect(request).toMatchObject({ entry: null, sendRequest: null, timeoutHandler: null });
  });
});
