import { decodeDecision } from '@medclear/contracts';
import { decide, provinceOfClaim } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import type { Decide } from '@medclear/settlement';
import { decideStrictly } from '../world/strict-policy';
import type { ProvinceRemains } from './remains';

/**
 * Decides each command by the policy of whichever owner's decision was accepted in the simulation.
 *
 * The policies differ only where one settles and the other finds the fund short; everything else is decided by both alike.
 */
export function decideAsRecorded(recorded: readonly ProvinceRemains[]): Decide {
  const short = new Map<ProvinceCode, ReadonlySet<number>>(
    recorded.map(({ province, decisions }) => [province, new Set(shortOffsets(decisions))]),
  );
  return (state, command) => {
    const decision = decide(state, command);
    const { outcome } = decision;
    if (outcome.kind !== 'settled') return decision;
    const isStrict = short.get(provinceOfClaim(outcome.claimId))?.has(command.commandOffset) ?? false;
    return isStrict ? decideStrictly(state, command) : decision;
  };
}

function shortOffsets(decisions: readonly Buffer[]): readonly number[] {
  return decisions.flatMap((bytes, offset) => {
    const { outcome } = decodeDecision(bytes).decision;
    return outcome.kind === 'refused' && outcome.refusal.code === 'FUND_SHORT' ? [offset] : [];
  });
}
