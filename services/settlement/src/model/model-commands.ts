/** Commands of the model: settle or reverse claim X or Y. Repeats and a reversal before its original are just other logs. */
export type ModelCommand = 'SX' | 'SY' | 'RX' | 'RY';

/** What is known of a claim, with the amount that was paid. */
export type ModelClaim = { readonly kind: 'settled' | 'reversed' | 'blocked'; readonly amount: number } | null;

/** A province of the model: one fund and two claims. */
export interface ModelValues {
  readonly fund: number;
  readonly claims: Readonly<Record<'X' | 'Y', ModelClaim>>;
}

export type ModelDecision =
  | { readonly kind: 'settled' | 'reversed'; readonly amount: number }
  | { readonly kind: 'blocked' | 'refused' | 'repeated' };

export const FIRST_VALUES: ModelValues = { fund: 10, claims: { X: null, Y: null } };

/** Decides as owner `version` would: the two owners pay different amounts, so that a second decision is never the same. */
export function decideModel(values: ModelValues, command: ModelCommand, version: number): ModelDecision {
  const claim = values.claims[claimOf(command)];
  if (command.startsWith('S')) {
    if (claim === null) return { kind: 'settled', amount: 1 + version };
    return { kind: claim.kind === 'blocked' ? 'refused' : 'repeated' };
  }
  if (claim === null) return { kind: 'blocked' };
  return claim.kind === 'settled' ? { kind: 'reversed', amount: claim.amount } : { kind: 'repeated' };
}

/** Makes the values after a decision from the decision alone. */
export function evolveModel(values: ModelValues, command: ModelCommand, decision: ModelDecision): ModelValues {
  const { fund, claims } = values;
  const claim = claimOf(command);
  switch (decision.kind) {
    case 'settled':
      return { fund: fund - decision.amount, claims: { ...claims, [claim]: decision } };
    case 'reversed':
      return { fund: fund + decision.amount, claims: { ...claims, [claim]: decision } };
    case 'blocked':
      return { fund, claims: { ...claims, [claim]: { kind: 'blocked', amount: 0 } } };
    case 'refused':
    case 'repeated':
      return values;
  }
}

export function claimOf(command: ModelCommand): 'X' | 'Y' {
  return command.endsWith('X') ? 'X' : 'Y';
}
