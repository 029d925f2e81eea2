import { hash } from 'node:crypto';

/** What the chain needs of a record, read by a function that knows the schema. */
export interface ChainLink {
  /** SHA-256 of the stored bytes of the record before, 64 hex digits. */
  readonly previous: string;
  readonly commandOffset: number;
}

/** A place in a chain: the last accepted record. */
export interface ChainPosition {
  readonly nextCommandOffset: number;
  readonly hash: string;
  /** Journal offset of the last accepted record; -1 before the first. */
  readonly journalOffset: number;
}

export interface JournalRecord {
  readonly offset: number;
  readonly value: Buffer;
}

/** Follows one chain: accepts what comes next, ignores and counts every other record. */
export interface ChainReader {
  accept(record: JournalRecord): 'accepted' | 'ignored';
  position(): ChainPosition;
  ignoredCount(): number;
}

/** The hash of a record's stored bytes, 64 hex digits. */
export function hashRecord(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}

/** Where every chain begins: the hash of its topic's name. */
export function genesisPosition(topic: string): ChainPosition {
  return { nextCommandOffset: 0, hash: hashRecord(Buffer.from(topic, 'utf8')), journalOffset: -1 };
}

/** Makes a reader that goes on behind a position; a stray record of a dead or paused owner is harmless to it. */
export function createChainReader(start: ChainPosition, readLink: (bytes: Buffer) => ChainLink): ChainReader {
  let position = start;
  let ignored = 0;
  return {
    accept: (record) => {
      const link = readLink(record.value);
      if (link.previous !== position.hash || link.commandOffset !== position.nextCommandOffset) {
        ignored += 1;
        return 'ignored';
      }
      position = {
        nextCommandOffset: link.commandOffset + 1,
        hash: hashRecord(record.value),
        journalOffset: record.offset,
      };
      return 'accepted';
    },
    position: () => position,
    ignoredCount: () => ignored,
  };
}
