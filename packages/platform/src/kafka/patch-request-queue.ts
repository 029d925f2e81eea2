import { createRequire } from 'node:module';

/** The part of kafkajs' request queue that these corrections touch. */
interface RequestQueuePrototype {
  scheduleCheckPendingRequests: (this: { readonly pending: readonly unknown[] }) => void;
}

/** The part of a request on its way that these corrections touch. */
interface SocketRequest {
  entry: unknown;
  sendRequest: unknown;
  timeoutHandler: unknown;
}

interface SocketRequestPrototype {
  completed: (this: SocketRequest, answer: unknown) => void;
  rejected: (this: SocketRequest, error: unknown) => void;
}

const PATCHED = Symbol.for('medclear.patched-request-queue');
const load = createRequire(__filename);

/**
 * Corrects the request queue of kafkajs 2.2.4: its idle timer loop is stopped, and a request that has ended holds nothing.
 *
 * @throws Error when the queue does not have the shape of 2.2.4: the corrections must be looked at again
 * @see tulios/kafkajs issues 1751, 1704, 1604
 */
export function patchRequestQueue(): void {
  const { prototype } = load('kafkajs/src/network/requestQueue') as {
    prototype: RequestQueuePrototype & { [PATCHED]?: true };
  };
  if (prototype[PATCHED]) return;
  stopIdleTimer(prototype);
  letGoOfEnded(load('kafkajs/src/network/requestQueue/socketRequest') as { prototype: SocketRequestPrototype });
  prototype[PATCHED] = true;
}

/** The queue re-arms a timer with a negative delay although nothing is pending. */
function stopIdleTimer(prototype: RequestQueuePrototype): void {
  const original = prototype.scheduleCheckPendingRequests;
  if (typeof original !== 'function') throw new Error('kafkajs has another request queue than version 2.2.4');
  prototype.scheduleCheckPendingRequests = function scheduleOnlyWhatIsPending() {
    if (this.pending.length > 0) original.call(this);
  };
}

/**
 * The queue keeps requests in a Map, and a table that a Map has outgrown still points at the one that followed it: once such a
 * table is old, the collector of young objects takes every later request for alive, with all its records, and copies them.
 */
function letGoOfEnded({ prototype }: { readonly prototype: SocketRequestPrototype }): void {
  const { completed, rejected } = prototype;
  if (typeof completed !== 'function' || typeof rejected !== 'function')
    throw new Error('kafkajs has other requests than version 2.2.4');
  prototype.completed = function completedAndLetGo(answer) {
    completed.call(this, answer);
    letGo(this);
  };
  prototype.rejected = function rejectedAndLetGo(error) {
    rejected.call(this, error);
    letGo(this);
  };
}

function letGo(request: SocketRequest): void {
  request.entry = null;
  request.sendRequest = null;
  request.timeoutHandler = null;
}
