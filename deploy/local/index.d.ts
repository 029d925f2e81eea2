export type PartName = 'kafka' | 'redis' | 'postgres';

/** A child process with its output in a file; it keeps port and data over stop and start. */
export interface ChildPart {
  readonly name: string;
  readonly address: string;
  readonly logPath: string;
  pid(): number | null;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it by SIGKILL and waits until it has ended. */
  kill(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
}

/** One server of the stack. */
export interface LocalPart extends ChildPart {
  readonly name: PartName;
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
  /** A native part that dies is started again. */
  readonly isKept?: boolean;
}): Promise<LocalStack>;

export function findFreePorts(count: number): Promise<number[]>;

/** @throws Error when the deadline passed or `giveUp` gave a reason; its cause is the probe's last error */
export function waitUntil(
  options: { readonly what: string; readonly deadlineMs: number; readonly giveUp?: () => string | null },
  probe: () => Promise<boolean>,
): Promise<void>;

/** A temporary folder that lives no longer than this process; children whose process ids stand in it are ended with it. */
export function createOwnedFolder(): { readonly folder: string; remove(): void };

export function createChildPart(spec: {
  readonly name: string;
  readonly folder: string;
  readonly address: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stopSignal?: NodeJS.Signals;
  /** Called when it ends without having been stopped here. */
  readonly onDeath?: () => void;
  readonly probe: () => Promise<boolean>;
}): ChildPart;
