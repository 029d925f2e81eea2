import type { ReplyOutcome } from '@medclear/contracts';
import type { ClaimCommand } from '@medclear/domain';
import type { Patient } from './bills';

/** A message of an institution and what its till knows of it. */
export interface Message {
  readonly patient: Patient;
  readonly command: ClaimCommand;
  /** The first answer. */
  told: ReplyOutcome | null;
  /** How many of its submissions are under way, were made, and are known to have had no effect. */
  waiting: number;
  submitted: number;
  refused: number;
}

export function createMessage(patient: Patient, command: ClaimCommand): Message {
  return { patient, command, told: null, waiting: 0, submitted: 0, refused: 0 };
}
