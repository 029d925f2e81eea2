import type { RememberedOutcome } from '@medclear/domain';
import type { ClaimDocument as WireClaim } from '../../../../schemas/types/claim-document';

/** The branches are the same ones in a claim document and in a reply. */
export type WireRemembered = WireClaim['outcome'];

const BRANCHES: ReadonlySet<string> = new Set<KeyOf<WireRemembered>>([
  'medclear.Settled',
  'medclear.Refused',
  'medclear.Held',
  'medclear.Captured',
  'medclear.Released',
  'medclear.Refunded',
  'medclear.Reversed',
  'medclear.Blocked',
]);
type KeyOf<Union> = Union extends unknown ? keyof Union : never;

/** Names the branch of what an institution was told of a claim; nothing is copied. */
export function toWireRemembered(outcome: RememberedOutcome): WireRemembered {
  switch (outcome.kind) {
    case 'settled':
      return { 'medclear.Settled': outcome };
    case 'refused':
      return { 'medclear.Refused': outcome };
    case 'held':
      return { 'medclear.Held': outcome };
    case 'captured':
      return { 'medclear.Captured': outcome };
    case 'released':
      return { 'medclear.Released': outcome };
    case 'refunded':
      return { 'medclear.Refunded': outcome };
    case 'reversed':
      return { 'medclear.Reversed': outcome };
    case 'blocked':
      return { 'medclear.Blocked': outcome };
  }
}

/** Whether a branch is one of what is remembered. */
export function isRemembered(wire: object): wire is WireRemembered {
  return Object.keys(wire).some((branch) => BRANCHES.has(branch));
}

/** Turns the branch that was read into what is remembered. */
export function fromWireRemembered(wire: WireRemembered): RememberedOutcome {
  if ('medclear.Settled' in wire) return { kind: 'settled', ...wire['medclear.Settled'] };
  if ('medclear.Refused' in wire) return { kind: 'refused', ...wire['medclear.Refused'] };
  if ('medclear.Held' in wire) return { kind: 'held', ...wire['medclear.Held'] };
  if ('medclear.Captured' in wire) return { kind: 'captured', ...wire['medclear.Captured'] };
  if ('medclear.Released' in wire) return { kind: 'released', ...wire['medclear.Released'] };
  if ('medclear.Refunded' in wire) return { kind: 'refunded', ...wire['medclear.Refunded'] };
  if ('medclear.Reversed' in wire) return { kind: 'reversed', ...wire['medclear.Reversed'] };
  return { kind: 'blocked', ...wire['medclear.Blocked'] };
}
