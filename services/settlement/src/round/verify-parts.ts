import type { OwnerPorts } from '../province/ports';
import type { PublishedPart } from './publish-parts';
import { isCurrent } from './round-part';
import type { RoundExits } from './round-part';
import { areOthersIgnored, nextStep, verifyPublication } from './verify-publication';

/** A part whose decisions are the record. */
export interface VerifiedPart extends PublishedPart {
  readonly acknowledgedOffset: number;
}

/** Keeps the parts whose records are the next in their journals; all others leave the round here and nobody is told. */
export async function verifyParts(
  ports: OwnerPorts,
  exits: RoundExits,
  parts: readonly PublishedPart[],
): Promise<readonly VerifiedPart[]> {
  const verified = await Promise.all(parts.map((part) => verifyPart(ports, exits, part)));
  return verified.filter((part) => part !== null);
}

async function verifyPart(ports: OwnerPorts, exits: RoundExits, part: PublishedPart): Promise<VerifiedPart | null> {
  if (!isCurrent(part)) return null;
  const { owned, acknowledgedOffset } = part;
  const step = nextStep(verifyPublication(owned.nextJournalOffset, acknowledgedOffset));
  owned.sendsAlone = step.kind === 'take-over';
  switch (step.kind) {
    case 'tell':
      return withOffset(part);
    case 'read-journal':
      return (await isOurs(ports, exits, part, step.toOffset)) ? withOffset(part) : null;
    case 'take-over':
      exits.lose(part, 'in-doubt', part.cause);
      return null;
    case 'stop-province':
      exits.stop(part, { reason: step.reason, commandOffset: null });
      return null;
  }
}

async function isOurs(
  { journal }: OwnerPorts,
  exits: RoundExits,
  part: PublishedPart,
  toOffset: number,
): Promise<boolean> {
  const { owned, head } = part;
  try {
    const others = { province: owned.province, head, fromOffset: owned.nextJournalOffset, toOffset };
    const ours = await areOthersIgnored(journal, others);
    if (!isCurrent(part)) return false;
    if (!ours) exits.lose(part, 'ignored');
    return ours;
  } catch (cause) {
    if (isCurrent(part)) exits.lose(part, 'in-doubt', cause);
    return false;
  }
}

function withOffset(part: PublishedPart): VerifiedPart | null {
  const { acknowledgedOffset } = part;
  return acknowledgedOffset === null || !isCurrent(part) ? null : { ...part, acknowledgedOffset };
}
