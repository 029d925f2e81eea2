import type { NaiveLine } from './naive-bill';

/** Where a claim's money is, written down once and never summed up. */
export interface NaiveClaim {
  readonly id: string;
  readonly by: string;
  readonly person: string;
  readonly year: number;
  readonly offset: number;
  readonly usesPool: boolean;
  /** The visit's number; null when it has none. */
  readonly visit: string | null;
  readonly lines: NaiveLine[];
  state: string;
  expiresAtMs: number;
  month: string;
}

/** What is said when another claim of the same visit stands; null when none does. */
export function billedBefore(
  claims: Iterable<NaiveClaim>,
  { person, visit }: Pick<NaiveClaim, 'person' | 'visit'>,
  ending: readonly (NaiveClaim | undefined)[],
): string | null {
  if (visit === null) return null;
  for (const claim of claims) {
    if (claim.person !== person || claim.visit !== visit || ending.includes(claim)) continue;
    if (claim.state === 'held') return `SETTLING ${claim.id}`;
    if (claim.state === 'settled' || claim.state === 'partly-refunded') return `ALREADY_SETTLED ${claim.id}`;
  }
  return null;
}

/** Why a hold that is open no more cannot be acted upon. */
export function endedHold({ state }: NaiveClaim): string {
  if (state === 'expired') return 'HOLD_EXPIRED';
  if (state === 'superseded') return 'HOLD_SUPERSEDED';
  return state === 'reversed' ? 'ALREADY_REVERSED' : `HOLD_ENDED ${state}`;
}

/** What is wrong with the lines that an act names; null when nothing is. */
export function wrongLine(
  numbers: readonly string[] | null,
  claim: NaiveClaim,
  codes: { readonly unknown: string; readonly refunded: string },
): string | null {
  if (numbers?.length === 0) return 'ENVELOPE_INVALID lineNumbers';
  for (const [at, number] of (numbers ?? []).entries()) {
    const line = claim.lines.find((one) => one.number === number);
    if (line === undefined || number === '') return `${codes.unknown} ${number}`;
    if (numbers?.slice(0, at).includes(number) === true) return `LINE_TWICE ${number}`;
    if (line.state === 'released') return `${codes.unknown} ${number}`;
    if (line.state === 'refunded') return `${codes.refunded} ${number}`;
  }
  return null;
}
