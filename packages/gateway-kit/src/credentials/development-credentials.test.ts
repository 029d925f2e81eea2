import { trusted } from '@medclear/domain';
import { createDevelopmentCredentials } from './development-credentials';

const HOSPITAL = trusted.institutionCode('H11010100001');

function identify(header: string | null, claimedInstitution: typeof HOSPITAL | null) {
  return createDevelopmentCredentials().identify({ header: () => header, claimedInstitution });
}

describe('createDevelopmentCredentials', () => {
  it.each([
    ['a header alone', 'H11010100001', null],
    ['a message alone', null, HOSPITAL],
    ['both when they agree', 'H11010100001', HOSPITAL],
  ])('trusts %s', async (_what, header, claimed) => {
    expect(await identify(header, claimed)).toEqual({ kind: 'institution', code: HOSPITAL });
  });

  it.each([
    ['nobody', null, null],
    ['a code that is none', 'hospital', null],
    ['two that differ', 'H11010100002', HOSPITAL],
  ])('does not trust %s', async (_what, header, claimed) => {
    expect(await identify(header, claimed)).toMatchObject({ kind: 'not-authenticated' });
  });
});
