import { decide } from '@medclear/domain';
import type { Decide } from '@medclear/settlement';

/** Another policy than the house's own: a settlement whose command has an odd offset finds the fund short. */
export const decideStrictly: Decide = (state, command) => {
  const decision = decide(state, command);
  const { outcome } = decision;
  if (outcome.kind !== 'settled' || command.commandOffset % 2 === 0) return decision;
  const { claimId, personId, facts, contentHashes } = outcome;
  const refusal = { code: 'FUND_SHORT', detail: null } as const;
  return { ...decision, outcome: { kind: 'refused', act: 'settle', claimId, personId, facts, contentHashes, refusal } };
};
