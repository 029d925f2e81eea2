import type { SchemaKind } from './schema-book';

/** `unknown-schema` may only be early: it waits and alarms; the others wait for a person. */
export type UnreadableReason = 'bad-magic' | 'does-not-decode' | 'other-kind' | 'unknown-schema';

/** Bytes of our own books cannot be read: a fault, never an answer. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';

  constructor(
    readonly expected: SchemaKind,
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(`a ${expected} cannot be read: ${reason}`, options);
  }
}
