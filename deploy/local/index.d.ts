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

export type Direction = 'to-server' | 'from-server';

/**
 * One way from a service to a server, which behaves like a wire until it is told otherwise. What it is told holds for the
 * connections that stand as well as for new ones; without a direction, for both.
 */
export interface Link {
  readonly name: string;
  /** `host:port`, where the service connects. */
  readonly address: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  /** What is sent vanishes; connections stay open, and new ones are accepted. */
  swallow(directions?: readonly Direction[]): Promise<void>;
  delay(
    time: { readonly latencyMs: number; readonly jitterMs?: number },
    directions?: readonly Direction[],
  ): Promise<void>;
  narrow(kilobytesPerSecond: number, directions?: readonly Direction[]): Promise<void>;
  /** Ends each connection after so many more bytes, in the middle of whatever is being said. */
  breakAfter(bytes: number, directions?: readonly Direction[]): Promise<void>;
  /** Resets each connection as soon as something is said on it. */
  reset(): Promise<void>;
  /** Ends every connection; new ones are led to another server, `host:port`. */
  leadTo(server: string): Promise<void>;
  /** Makes it a wire again; the connections whose bytes were swallowed are ended. */
  mend(): Promise<void>;
}

/** What one user of a stack (a service, or several) reaches its servers by. */
export interface UserLinks {
  /** Where the user finds the servers: behind its links, PostgreSQL excepted. */
  readonly addresses: StackAddresses;
  readonly brokers: readonly Link[];
  readonly redis: Link;
  readonly all: readonly Link[];
}

/** Two Redis servers, of which one can follow the other. */
export interface RedisPair {
  /** What the follower follows over: cut, it falls behind. */
  readonly link: Link;
  /** At first the first server. */
  leader(): ChildPart;
  /** `host:port`, to lead the users there. */
  leaderAddress(): string;
  /** It is not running until it is told to follow. */
  follower(): ChildPart;
  /** Starts the follower and waits until it has all that the leader has. */
  follow(): Promise<void>;
  /** The follower follows no longer and takes writes: from now on it is the leader. */
  promote(): Promise<void>;
}

/** A disk of limited size under a server's data. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves not one free byte. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
}

/** A stack of which everything can be broken. */
export interface BreakableStack<User extends string = string> extends LocalStack {
  /** Each for itself; `parts.kafka` is all of them. */
  readonly brokers: readonly ChildPart[];
  readonly links: Readonly<Record<User, UserLinks>>;
  readonly redisPair: RedisPair;
  readonly disks: Readonly<Partial<Record<'kafka' | 'redis', SmallDisk>>>;
}

/**
 * Starts one broker or several (then each record is kept by all and counts when all but one have it), Redis, PostgreSQL, and
 * links for every named user.
 *
 * @throws Error naming everything that is missing, or with the words of the part that does not start
 */
export function startBreakableStack<User extends string>(options: {
  readonly users: readonly User[];
  readonly brokers?: number;
  /** Servers whose data stands on a small disk, of brokers the first; needs root. */
  readonly smallDisks?: readonly ('kafka' | 'redis')[];
  readonly say?: (line: string) => void;
}): Promise<BreakableStack<User>>;

/** Whether this process may mount a small disk; it tries. */
export function canMountSmallDisk(): boolean;

/** Sends one inline command to a Redis on this machine; gives what it answered, as it stands on the wire. */
export function askRedis(port: number, command: string): Promise<string>;

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
