import type { ActCommand, HoldCommand } from '@medclear/domain';
import type { CaptureClaim } from '../../../../schemas/types/capture-claim';
import type { HoldClaim } from '../../../../schemas/types/hold-claim';
import type { RefundClaim } from '../../../../schemas/types/refund-claim';
import type { ReleaseClaim } from '../../../../schemas/types/release-claim';
import type { ReverseClaim } from '../../../../schemas/types/reverse-claim';
import { createWriter } from '../avro/schema-book';
import type { SchemaKind } from '../avro/schema-book';

const writeHold = createWriter<HoldClaim>('hold-claim');
const writeCapture = createWriter<CaptureClaim>('capture-claim');
const writeRelease = createWriter<ReleaseClaim>('release-claim');
const writeRefund = createWriter<RefundClaim>('refund-claim');
const writeReverse = createWriter<ReverseClaim>('reverse-claim');

/** Writes a hold, or an act on another claim. */
export function encodeAct(command: HoldCommand | ActCommand): Buffer {
  switch (command.kind) {
    case 'hold':
      return writeHold(command);
    case 'capture':
      return writeCapture(command);
    case 'release':
      return writeRelease(command);
    case 'refund':
      return writeRefund(command);
    case 'reverse':
      return writeReverse(command);
  }
}

/** Null for a record that is none of them. */
export function toAct(schema: SchemaKind, value: unknown): HoldCommand | ActCommand | null {
  switch (schema) {
    case 'hold-claim':
      return { kind: 'hold', ...(value as HoldClaim) };
    case 'capture-claim':
      return { kind: 'capture', ...(value as CaptureClaim) };
    case 'release-claim':
      return { kind: 'release', ...(value as ReleaseClaim) };
    case 'refund-claim':
      return { kind: 'refund', ...(value as RefundClaim) };
    case 'reverse-claim':
      return { kind: 'reverse', ...(value as ReverseClaim) };
    default:
      return null;
  }
}
