import type { DecisionOutcome } from '@medclear/domain';
import type { Refused as WireRefused, RefusedAct } from '../../../../schemas/types/decision';

type Refused = Extract<DecisionOutcome, { readonly kind: 'refused' }>;
type WireBranch = { readonly 'medclear.Refused': WireRefused } | { readonly 'medclear.RefusedAct': RefusedAct };

/** A refused settlement keeps the branch that it always had; every other refusal says what was refused. */
export function toWireRefused(outcome: Refused): WireBranch {
  const { act, facts } = outcome;
  const { business, visitDate } = facts;
  if (act === 'settle' && business !== null && visitDate !== null)
    return { 'medclear.Refused': { ...outcome, facts: { ...facts, business, visitDate } } };
  return { 'medclear.RefusedAct': Object.assign({}, outcome, facts) };
}

/** Makes the refusal of the branch of any but a settlement. */
export function fromWireRefusedAct(wire: RefusedAct): Refused {
  const { institutionCode, treatmentRegion, insuredRegion, business, visitDate, ...rest } = wire;
  return {
    kind: 'refused',
    ...rest,
    facts: { institutionCode, treatmentRegion, insuredRegion, business, visitDate },
  };
}
