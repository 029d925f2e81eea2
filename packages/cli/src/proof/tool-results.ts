/** Where a province stands, as the tools of settlement say it. */
export interface ToldHead {
  readonly nextCommandOffset: number;
  readonly hash: string;
  readonly journalOffset: number;
  readonly clockMs: number;
}

export interface ToldBalance {
  readonly availableFen: number;
  readonly heldFen: number;
  readonly capturedFen: number;
}

/** What `verify-main` of settlement writes. */
export interface VerifyResult {
  readonly province: string;
  readonly isSound: boolean;
  readonly records: number;
  readonly chainHead: ToldHead;
  readonly ignored: readonly { readonly offset: number; readonly commandOffset: number; readonly reason: string }[];
  readonly storeHead: ToldHead | null;
  readonly storeDigest: string;
  readonly replayedDigest: string;
  readonly funds: readonly { readonly fund: string; readonly stored: ToldBalance; readonly replayed: ToldBalance }[];
  readonly findings: readonly { readonly kind: string; readonly what: string; readonly next: string }[];
}

/** What `rebuild-main` of settlement writes. */
export type RebuildResult =
  | {
      readonly kind: 'rebuilt';
      readonly head: ToldHead;
      readonly digest: string;
      readonly decisions: number;
      readonly ignored: number;
      readonly durationMs: number;
      readonly replacedBy: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly next: string };
