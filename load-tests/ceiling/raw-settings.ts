/** What the raw parts are told by the bench. */
export interface RawSettings {
  readonly brokers: readonly string[];
  readonly redisUrl: string;
  readonly topicPrefix: string;
  readonly provinces: readonly string[];
  readonly httpPort: number;
  /** Sizes of the product's records in the same run. */
  readonly bytes: Readonly<Record<'command' | 'decision' | 'claim' | 'person' | 'reply' | 'answer', number>>;
}

/** Reads the one variable RAW_SETTINGS; throws when it is not there. */
export function readRawSettings(): RawSettings {
  return JSON.parse(process.env['RAW_SETTINGS'] ?? 'null') as RawSettings;
}
