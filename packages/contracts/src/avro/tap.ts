/**
 * The library's cursor over bytes. Its own types read and write through it; ours do too, at a third of the time that a value which
 * passes through `_fromValue` and `_toValue` takes. Not documented: the library's version is pinned, the golden vectors hold it.
 */
export interface Tap {
  readonly buf: Buffer;
  pos: number;
  readLong(): number;
  writeLong(value: number): void;
}

/** What reads one value from a cursor: a type, or the resolver of an older one. */
export interface TapReader {
  _read(tap: Tap): unknown;
}

/** What writes one value to a cursor. */
export interface TapWriter {
  _write(tap: Tap, value: unknown): void;
}
