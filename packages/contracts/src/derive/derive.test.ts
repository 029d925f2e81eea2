import { parseClaimId, trusted } from '@medclear/domain';
import { deriveClaimId } from './claim-id';
import { derivePersonId, hashContent } from './keyed-hash';

const PROVINCE = trusted.provinceCode('36');
const INSTITUTION = trusted.institutionCode('H11010100001');

describe('derived ids', () => {
  it('makes the same claim id of the same message, and routes itself', () => {
    const id = deriveClaimId(PROVINCE, INSTITUTION, 'M1');
    expect(id).toBe(deriveClaimId(PROVINCE, INSTITUTION, 'M1'));
    expect(parseClaimId(id)).toEqual({ ok: true, value: id });
  });

  it('keeps institutions and messages apart, also where their texts join alike', () => {
    const other = trusted.institutionCode('H1101010000');
    expect(deriveClaimId(PROVINCE, other, '1M1')).not.toBe(deriveClaimId(PROVINCE, INSTITUTION, 'M1'));
  });

  it('hashes people and content under a key', () => {
    expect(derivePersonId('key', '1')).toMatch(/^[0-9a-f]{32}$/);
    expect(derivePersonId('key', '1')).not.toBe(derivePersonId('other key', '1'));
    expect(hashContent('key', 'total', '1')).toMatch(/^[0-9a-f]{16}$/);
    expect(hashContent('key', 'total', '1')).not.toBe(hashContent('key', 'lines', '1'));
  });
});
