import type { IHeaders, KafkaMessage } from 'kafkajs';

/** A record to be appended. */
export interface NewRecord {
  readonly key: string | null;
  readonly value: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A record as it stands in a log of one partition. */
export interface LogRecord {
  readonly topic: string;
  readonly offset: number;
  /** The broker's append time. */
  readonly appendedAtMs: number;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const EMPTY = Buffer.alloc(0);

/** Reads a kafkajs message; a record without a value is an empty one. */
export function toLogRecord(topic: string, message: KafkaMessage): LogRecord {
  return {
    topic,
    offset: Number(message.offset),
    appendedAtMs: Number(message.timestamp),
    value: message.value ?? EMPTY,
    headers: message.headers === undefined ? {} : textHeaders(message.headers),
  };
}

function textHeaders(headers: IHeaders): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) texts[name] = first.toString();
  }
  return texts;
}
