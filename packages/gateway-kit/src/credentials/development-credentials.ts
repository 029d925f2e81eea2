import { parseInstitutionCode } from '@medclear/domain';
import type { CallerCredentials } from './caller-credentials';

export const INSTITUTION_HEADER = 'x-institution-code';

/** Trusts whatever institution a call names; for development only, a gateway refuses to start with it in production. */
export function createDevelopmentCredentials(): CallerCredentials {
  return {
    identify: ({ header, claimedInstitution }) => {
      const named = header(INSTITUTION_HEADER) ?? claimedInstitution;
      if (named === null)
        return Promise.resolve({ kind: 'not-authenticated', detail: `${INSTITUTION_HEADER} is missing` });
      const code = parseInstitutionCode(named);
      if (!code.ok)
        return Promise.resolve({ kind: 'not-authenticated', detail: `${INSTITUTION_HEADER}: ${code.reason}` });
      const isOther = claimedInstitution !== null && claimedInstitution !== code.value;
      if (isOther)
        return Promise.resolve({ kind: 'not-authenticated', detail: 'the message names another institution' });
      return Promise.resolve({ kind: 'institution', code: code.value });
    },
  };
}
