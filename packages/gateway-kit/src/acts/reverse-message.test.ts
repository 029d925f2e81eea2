import { DEVELOPMENT_KEYS, deriveClaimId } from '@medclear/contracts';
import { trusted } from '@medclear/domain';
import type { ClaimCommand, ProvinceCode } from '@medclear/domain';
import { createDevelopmentCredentials } from '../credentials/development-credentials';
import { createReverseMessage } from './reverse-message';

const REVERSAL = {
  institutionCode: trusted.institutionCode('H11010100001'),
  messageId: 'X-1',
  treatmentRegion: trusted.regionCode('110101'),
  insuredRegion: trusted.regionCode('360100'),
  personNumber: 'SYN1',
  originalMessageId: 'M-1',
  furtherContent: [],
};
const REQUEST = { header: () => null, receivedAtMs: 0, pathClaimId: null };

function build(find: () => Promise<ProvinceCode | null>) {
  const sent: ClaimCommand[] = [];
  const reverse = createReverseMessage({
    credentials: createDevelopmentCredentials(),
    keys: DEVELOPMENT_KEYS,
    routes: { find },
    submit: (command) => {
      sent.push(command);
      return Promise.resolve({ kind: 'unknown' });
    },
  });
  return { reverse, sent };
}

describe('createReverseMessage', () => {
  it.each([
    ['where its original went', '44', '440000'],
    ['to the place that it names when its original went nowhere', null, '360100'],
    ['to the very place that it names in the province of its original', '36', '360100'],
  ])('goes %s', async (_where, route, insuredRegion) => {
    const { reverse, sent } = build(() => Promise.resolve(route === null ? null : trusted.provinceCode(route)));
    await reverse(REVERSAL, REQUEST);
    const province = trusted.provinceCode(insuredRegion.slice(0, 2));
    expect(sent).toMatchObject([
      {
        kind: 'reverse',
        claimId: deriveClaimId(province, REVERSAL.institutionCode, 'X-1'),
        targetId: deriveClaimId(province, REVERSAL.institutionCode, 'M-1'),
        insuredRegion,
      },
    ]);
  });

  it('sends nothing when nobody knows where its original went', async () => {
    const { reverse, sent } = build(() => Promise.reject(new Error('away')));
    expect(await reverse(REVERSAL, REQUEST)).toMatchObject({ kind: 'refused', code: 'UPSTREAM_DOWN' });
    expect(sent).toEqual([]);
  });
});
