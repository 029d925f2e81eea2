import type { ProvinceCode } from '@medclear/domain';
import type { QueueLimits } from '../province/command-queue';
import type { OwnedProvince } from '../province/owned-province';
import type { OwnerPorts } from '../province/ports';
import { foldParts, stopAt } from './fold-parts';
import { loadFurther } from './load-further';
import { loadParts } from './load-parts';
import { publishParts } from './publish-parts';
import { recordPart } from './record-part';
import { isCurrent } from './round-part';
import type { RoundExits, RoundPart } from './round-part';
import { takeParts } from './take-parts';
import { verifyParts } from './verify-parts';
import type { VerifiedPart } from './verify-parts';

export interface RoundLimits {
  readonly perProvince: QueueLimits;
  readonly maxRecords: number;
}

export const ROUND_LIMITS: RoundLimits = {
  perProvince: { maxRecords: 500, maxBytes: 512 * 1024 },
  maxRecords: 2_000,
};

/**
 * Makes one round: take, load, fold, publish, verify, reply. Nobody hears of a decision before it is on the record.
 *
 * @returns how many records have been recorded
 */
export async function runRound(
  ports: OwnerPorts,
  exits: RoundExits,
  provinces: readonly OwnedProvince[],
): Promise<number> {
  const reached = async (step: Parameters<OwnerPorts['steps']['reached']>[0], parts: readonly RoundPart[]) => {
    const waited = ports.steps.reached(step, codesOf(parts));
    if (waited !== undefined) await waited;
  };
  const taken = takeParts(ports, exits, provinces, ROUND_LIMITS);
  await reached('taken', taken);
  const first = await loadParts(ports, exits, taken.filter(isCurrent));
  const loaded = await loadFurther(ports, exits, first);
  await reached('loaded', loaded);
  const folded = foldParts(ports, exits, loaded.filter(isCurrent));
  await reached('folded', folded);
  const published = await publishParts(ports, folded.filter(isCurrent));
  await reached('published', published);
  const verified = await verifyParts(ports, exits, published);
  await reached('verified', verified);
  const told = verified.filter(isCurrent);
  tell(ports, exits, told);
  await reached('replied', told);
  return told.reduce((sum, { folded: { records } }) => sum + records.length, 0);
}

function tell(ports: OwnerPorts, exits: RoundExits, parts: readonly VerifiedPart[]): void {
  for (const part of parts) recordPart(ports, part);
  const replies = parts.flatMap(({ folded }) => folded.replies);
  if (replies.length > 0) ports.replies.send(replies);
  for (const part of parts) if (part.folded.fault !== null) stopAt(exits, part, part.folded.fault);
}

function codesOf(parts: readonly RoundPart[]): readonly ProvinceCode[] {
  return parts.map(({ owned }) => owned.province);
}
