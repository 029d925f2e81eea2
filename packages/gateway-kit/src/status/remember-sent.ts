import type { SubmitAndAwait } from '../submit/submit-and-await';
import type { ClaimOwners } from './claim-owners';
import type { ToldOffsets } from './told-offsets';

export interface SentClaims {
  readonly owners: ClaimOwners;
  readonly told: ToldOffsets;
}

/** Remembers whose each claim is that is sent, and how far its province has told of it. */
export function rememberSent({ owners, told }: SentClaims, submit: SubmitAndAwait): SubmitAndAwait {
  return async (command) => {
    owners.remember(command.claimId, command.institutionCode);
    const outcome = await submit(command);
    if (outcome.kind === 'replied') told.remember(command, outcome.reply.commandOffset);
    return outcome;
  };
}
