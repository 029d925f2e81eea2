import type { SubmitAndAwait } from '../submit/submit-and-await';
import type { ClaimOwners } from './claim-owners';

/** Remembers whose each claim is that is sent. */
export function rememberOwners(owners: ClaimOwners, submit: SubmitAndAwait): SubmitAndAwait {
  return (command) => {
    owners.remember(command.claimId, command.institutionCode);
    return submit(command);
  };
}
