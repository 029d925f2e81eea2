import type { Receipt } from '@medclear/contracts';
import { fen, trusted } from '@medclear/domain';
import { compareReceipts } from './compare-receipts';
import type { ToldOfClaim } from './told-by-decision';

const idOf = (letter: string) => trusted.claimId(`36-${letter.repeat(26)}`);
const NONE = fen(0);
const paid = (totalFen: number) => ({
  totalFen: fen(totalFen),
  fundFen: fen(totalFen),
  accountFen: NONE,
  familyFen: NONE,
  cashFen: NONE,
});
const SETTLED: ToldOfClaim = { outcome: 'settled', code: null, amounts: paid(100) };
const REFUSED: ToldOfClaim = { outcome: 'refused', code: 'FUND_SHORT', amounts: null };
const WAITING: ToldOfClaim = { outcome: 'left-waiting', code: null, amounts: null };
const receipt = (letter: string, told: ToldOfClaim): Receipt => ({
  claimId: idOf(letter),
  institutionCode: trusted.institutionCode('H11010100001'),
  gateway: 'hospital-0',
  route: 'settle',
  toldAtMs: 1,
  isRepeat: false,
  ...told,
});
const decided = new Map([
  [idOf('a'), [SETTLED]],
  [idOf('b'), [REFUSED]],
]);

describe('compareReceipts', () => {
  it('counts what was told, what was left waiting, and what has no receipt as told unknown', () => {
    const receipts = [receipt('a', WAITING), receipt('a', SETTLED)];
    expect(compareReceipts(receipts, decided)).toEqual({ told: 1, leftWaiting: 0, toldUnknown: 1, contradictions: [] });
    expect(compareReceipts([receipt('a', WAITING)], decided)).toMatchObject({ leftWaiting: 1, toldUnknown: 1 });
  });

  it.each<[string, Receipt]>([
    ['another outcome', receipt('b', SETTLED)],
    ['another code', receipt('b', { ...REFUSED, code: 'LIMIT_REACHED' })],
    ['another amount', receipt('a', { ...SETTLED, amounts: paid(99) })],
    ['a claim that nobody has decided', receipt('c', SETTLED)],
  ])('finds an institution that was told of %s', (_what, told) => {
    const { contradictions } = compareReceipts([told], decided);
    expect(contradictions).toEqual([expect.stringContaining(told.claimId)]);
  });

  it('lets a gateway say by itself that nothing was sent, and a conflict be told beside the original', () => {
    const conflict: ToldOfClaim = { outcome: 'refused', code: 'DUP_MSGID_DIFF_BODY', amounts: null };
    const receipts = [receipt('a', { ...REFUSED, code: 'UPSTREAM_DOWN' }), receipt('a', conflict)];
    const both = new Map([[idOf('a'), [SETTLED, conflict]]]);
    expect(compareReceipts(receipts, both)).toEqual({ told: 1, leftWaiting: 0, toldUnknown: 0, contradictions: [] });
  });
});
