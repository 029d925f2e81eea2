import type { ProvinceOwner } from '../province/province-owner';
import type { QuarantineRequest } from './read-quarantine-request';

/** What became of one person's word; only `confirmed` makes a decision. */
export type DeskAnswer =
  'requested' | 'confirmed' | 'not-owned' | 'not-stopped-there' | 'nothing-requested' | 'same-operator';

/** Sets a record aside when two different people have said so; one alone never does. */
export interface QuarantineDesk {
  take(request: QuarantineRequest): DeskAnswer;
}

interface Asked {
  readonly operator: string;
  readonly reason: string;
  readonly atMs: number;
}

/** A word that nobody confirms is forgotten; so it is when the process ends. */
const KEPT_MS = 3_600_000;

export function createQuarantineDesk(
  owner: Pick<ProvinceOwner, 'status' | 'quarantine'>,
  nowMs: () => number,
): QuarantineDesk {
  const asked = new Map<string, Asked>();
  const obstacle = ({ province, offset }: QuarantineRequest): DeskAnswer | null => {
    const found = owner.status().find((status) => status.province === province);
    if (found === undefined) return 'not-owned';
    const { phase, waitingAt } = found;
    const stoppedAt = phase.kind === 'stopped' ? phase.commandOffset : waitingAt?.commandOffset;
    return stoppedAt === offset ? null : 'not-stopped-there';
  };
  const confirm = (request: QuarantineRequest, key: string): DeskAnswer => {
    const first = asked.get(key);
    if (first === undefined || nowMs() - first.atMs > KEPT_MS) return 'nothing-requested';
    if (isSamePerson(first.operator, request.operator)) return 'same-operator';
    const operator = `${first.operator}, confirmed by ${request.operator}`;
    const answer = owner.quarantine(request.province, request.offset, { operator, reason: first.reason });
    if (answer !== 'accepted') return answer;
    asked.delete(key);
    return 'confirmed';
  };
  return {
    take: (request) => {
      const stood = obstacle(request);
      if (stood !== null) return stood;
      const key = `${request.province} ${String(request.offset)}`;
      const { operator, reason } = request;
      if (reason === null) return confirm(request, key);
      asked.set(key, { operator, reason, atMs: nowMs() });
      return 'requested';
    },
  };
}

function isSamePerson(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
