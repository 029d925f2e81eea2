import type { OwnedProvince } from '../province/owned-province';
import type { OwnerPorts } from '../province/ports';
import type { RoundExits, RoundPart } from './round-part';
import type { RoundLimits } from './run-round';
import { takeCommands } from './take-commands';
import type { Halt } from './take-commands';

/** Takes what has queued up, province by province, until the round is full; who calls decides who is first. */
export function takeParts(
  ports: OwnerPorts,
  exits: RoundExits,
  provinces: readonly OwnedProvince[],
  limits: RoundLimits,
): readonly RoundPart[] {
  let left = limits.maxRecords;
  return provinces.flatMap((owned) => {
    const maxRecords = Math.min(left, limits.perProvince.maxRecords);
    const isRoom = maxRecords > 0;
    const { commands, halt } = isRoom
      ? takeCommands(owned, { ...limits.perProvince, maxRecords }, ports.nowMs())
      : { commands: [], halt: null };
    left -= commands.length;
    resumeWhenHalfEmpty(ports, owned);
    const part: RoundPart = { owned, lease: owned.lease, head: owned.head, commands };
    if (!isRoom && owned.pending === null && !owned.isProbeDue) return []; // the store would only be asked for nothing
    if (halt === null || commands.length > 0) return [part];
    return haltPart(ports, exits, part, halt) ? [part] : [];
  });
}

function resumeWhenHalfEmpty({ commands }: OwnerPorts, owned: OwnedProvince): void {
  if (!owned.isPausedByQueue || !owned.queue.isBelowHalf()) return;
  owned.isPausedByQueue = false;
  commands.resume(owned.province);
}

/** @returns whether the province stays in the round, to apply what was decided before the record that halts it */
function haltPart({ events }: OwnerPorts, exits: RoundExits, part: RoundPart, halt: Halt): boolean {
  const { owned } = part;
  switch (halt.kind) {
    case 'unknown-schema':
      if (owned.waitingAt?.commandOffset === halt.commandOffset) return true;
      owned.waitingAt = halt;
      events.waitsForSchema(owned.province, halt.commandOffset, halt.fingerprint);
      return true;
    case 'ahead-of-clock':
      exits.stop(part, {
        reason: 'a record is more than two minutes ahead of the clock of this machine',
        commandOffset: halt.commandOffset,
      });
      return false;
  }
}
