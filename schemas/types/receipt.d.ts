// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { ClaimId, Fen, InstitutionCode } from '@medclear/domain';

export type ToldOutcome = 'settled' | 'held' | 'captured' | 'released' | 'refunded' | 'reversed' | 'blocked' | 'refused' | 'left-waiting';

export interface ToldAmounts {
  readonly totalFen: Fen;
  readonly fundFen: Fen;
  readonly accountFen: Fen;
  readonly familyFen: Fen;
  readonly cashFen: Fen;
}

/** What a gateway has told an institution about one message. It proves telling; its absence proves nothing. */
export interface Receipt {
  readonly claimId: ClaimId;
  readonly institutionCode: InstitutionCode;
  /** the instance that told it */
  readonly gateway: string;
  /** the interface through which it was told */
  readonly route: string;
  /** when the answer was handed to the connection, by the gateway's own clock */
  readonly toldAtMs: number;
  /** left_waiting: the institution was told that the outcome is not known yet */
  readonly outcome: ToldOutcome;
  /** of a refusal, else null */
  readonly code: null | string;
  /** the message had been decided before */
  readonly isRepeat: boolean;
  /** null when no money was told of */
  readonly amounts: null | ToldAmounts;
}
