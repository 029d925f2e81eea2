import { createRequire } from 'node:module';

/** The part of kafkajs' request queue that this correction touches. */
interface RequestQueuePrototype {
  scheduleCheckPendingRequests: (this: { readonly pending: readonly unknown[] }) => void;
}

const PATCHED = Symbol.for('medclear.patched-request-queue');

/**
 * Stops the idle timer loop of kafkajs 2.2.4: its queue re-arms a timer with a negative delay although nothing is pending.
 *
 * @throws Error when the queue does not have the shape of 2.2.4: the correction must be looked at again
 * @see tulios/kafkajs issues 1751, 1704, 1604
 */
export function patchRequestQueue(): void {
  const queue = createRequire(__filename)('kafkajs/src/network/requestQueue') as {
    prototype: RequestQueuePrototype & { [PATCHED]?: true };
  };
  const prototype = queue.prototype;
  if (prototype[PATCHED]) return;
  const original = prototype.scheduleCheckPendingRequests;
  if (typeof original !== 'function') throw new Error('kafkajs has another request queue than version 2.2.4');
  prototype.scheduleCheckPendingRequests = function scheduleOnlyWhatIsPending() {
    if (this.pending.length > 0) original.call(this);
  };
  prototype[PATCHED] = true;
}
