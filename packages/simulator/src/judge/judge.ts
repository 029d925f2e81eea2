import type { Ledger } from '@medclear/clearing';
import type { Reply } from '@medclear/contracts';
import type { ClaimId, ProvinceCode, ProvinceHead } from '@medclear/domain';
import { provinceOfClaim } from '@medclear/domain';
import type { MemoryProvinceStore, OutgoingReply } from '@medclear/settlement';
import { requireThat } from '../world/violation';
import { checkBooks } from './books-check';
import { isSame } from './is-same';
import { ProvinceRecord } from './province-record';
import type { RecordParts } from './province-record';

export interface JudgeParts extends Omit<RecordParts, 'province'> {
  readonly provinces: readonly ProvinceCode[];
  readonly store: MemoryProvinceStore;
  readonly ledger: Ledger;
}

/** Longer than anybody waits, by any clock. */
const LONGEST_WAIT_MS = 20_000;

/** Reads the journals as anybody may, and compares with them whatever is decided, stored, told and posted. */
export class Judge {
  readonly #parts: JudgeParts;
  readonly #records: ReadonlyMap<ProvinceCode, ProvinceRecord>;
  readonly #booksHashes = new Map<ProvinceCode, string>();
  #areBooksMoved = false;

  constructor(parts: JudgeParts) {
    this.#parts = parts;
    this.#records = new Map(parts.provinces.map((province) => [province, new ProvinceRecord({ ...parts, province })]));
  }

  recordOf(province: ProvinceCode): ProvinceRecord {
    const record = this.#records.get(province);
    if (record === undefined) throw new Error(`there is no province ${province}`);
    record.catchUp();
    return record;
  }

  /** The records as far as they have been read. */
  records(): readonly ProvinceRecord[] {
    return [...this.#records.values()];
  }

  recordOfClaim(claimId: ClaimId): ProvinceRecord {
    return this.recordOf(provinceOfClaim(claimId));
  }

  /** The books are looked at after this step. */
  booksHaveMoved(): void {
    this.#areBooksMoved = true;
  }

  /** Where the books stood when they were looked at last; null before. */
  booksHash(province: ProvinceCode): string | null {
    return this.#booksHashes.get(province) ?? null;
  }

  /** Throws a Violation when a reply is not what the journal says at this very moment. */
  checkReply({ address, reply }: OutgoingReply): void {
    for (const record of this.#records.values()) record.catchUp();
    const waiting = [...this.#records.values()].flatMap((record) => record.repliedUnder(address.correlationId));
    const said = waiting.filter((step) => isSame(step.reply, { ...reply, standing: null }));
    requireThat(said.length > 0, 'I6', () => `${reply.outcome.kind} is told and not on the record`);
    const hasStood = said.some(({ decision }) => this.#hasStood(reply, decision.commandOffset));
    requireThat(hasStood, 'I6', () => 'a repeat is told that its claim stands as it has not stood since');
    for (const step of said) step.isSent = true;
  }

  #hasStood({ claimId, standing = null }: Reply, commandOffset: number): boolean {
    if (standing === null) return true;
    return claimId !== null && this.recordOfClaim(claimId).standings.hasStood(claimId, standing, commandOffset);
  }

  /** Throws a Violation when a question is answered with something that was never told. */
  checkAnswer({ reply }: OutgoingReply): void {
    const { claimId, outcome } = reply;
    if (claimId === null || outcome.kind === 'unknown') return;
    const { state, told } = this.recordOfClaim(claimId);
    const claim = state.claim(claimId);
    const isTold = claim === null ? told.isAnswered(claimId) : isSame(claim.outcome, outcome);
    requireThat(isTold, 'I6', () => `${claimId} is said to be ${outcome.kind}`);
    requireThat(this.#hasStood(reply, 0), 'I6', () => `${claimId} is said to stand as it has never stood`);
  }

  /** Throws a Violation when a province is served again while somebody waits who was not told. */
  checkTakenOver(province: ProvinceCode, { nextCommandOffset }: ProvinceHead, nowMs: number): void {
    for (const { decision, isSent } of this.recordOf(province).steps.toReversed()) {
      const { commandOffset, reply, outcome, clockMs } = decision;
      if (clockMs < nowMs - LONGEST_WAIT_MS) return;
      const isAwaited = commandOffset < nextCommandOffset && reply !== null && reply.untilMs > nowMs;
      const isOwed = isAwaited && outcome.kind !== 'repeated' && !isSent;
      requireThat(!isOwed, 'I5', () => `command ${String(commandOffset)} is decided, and nobody is told`);
    }
  }

  /** Looks at everything that has changed; throws a Violation, or rejects with one. */
  checkStep(): Promise<void> | undefined {
    for (const [province, record] of this.#records) {
      record.catchUp();
      record.store.check(this.#parts.store.snapshot(province));
    }
    if (!this.#areBooksMoved) return undefined;
    this.#areBooksMoved = false;
    return this.#checkBooks();
  }

  async #checkBooks(): Promise<void> {
    const positions = await checkBooks(this.#parts.ledger, (province) => this.recordOf(province));
    for (const { province, hash } of positions) this.#booksHashes.set(province, hash);
  }
}
