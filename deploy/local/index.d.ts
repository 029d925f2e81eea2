export type PartName = 'kafka' | 'redis' | 'postgres';

/** One server of the stack: it keeps port and data over stop and start. */
export interface LocalPart {
  readonly name: PartName;
  readonly address: string;
  readonly logPath: string;
  pid(): number | null;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it by SIGKILL and waits until it has ended. */
  kill(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
}

export interface StackAddresses {
  /** `host:port`, several by comma. */
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
  readonly postgresUrl: string;
}

export interface LocalStack {
  readonly addresses: StackAddresses;
  /** Where logs and data are; null when nothing was started natively. */
  readonly folder: string | null;
  /** What was started natively. */
  readonly parts: Readonly<Partial<Record<PartName, LocalPart>>>;
  stop(): Promise<void>;
}

/** @throws Error naming everything that is missing, or with the words of the part that does not start */
export function startLocalStack(options?: {
  readonly parts?: readonly PartName[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly say?: (line: string) => void;
}): Promise<LocalStack>;

export function findFreePorts(count: number): Promise<number[]>;

/** @throws Error when the deadline passed or `giveUp` gave a reason; its cause is the probe's last error */
export function waitUntil(
  options: { readonly what: string; readonly deadlineMs: number; readonly giveUp?: () => string | null },
  probe: () => Promise<boolean>,
): Promise<void>;
