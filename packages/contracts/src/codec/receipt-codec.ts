import { createReader } from '../avro/create-reader';
import { createWriter } from '../avro/schema-book';
import type { Receipt } from '../receipt';

/** Writes what an institution was told; throws when a value does not fit the schema. */
export const encodeReceipt: (receipt: Receipt) => Buffer = createWriter<Receipt>('receipt');

/** Reads a record of a receipts topic; throws UnreadableRecord when it is no receipt that can be read. */
export const decodeReceipt: (bytes: Buffer) => Receipt = createReader<Receipt>('receipt');
