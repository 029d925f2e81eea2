import { trusted } from '@medclear/domain';
import type { SettlementAnswer } from '@medclear/domain';
import { REFERRAL_ANSWER } from '../testing/referral-answer';
import { toSetldetail } from './setldetail-rows';
import { toSetlinfoAmounts } from './setlinfo-amounts';
import vectors from './vectors/settled-answers.json';

interface Vector {
  readonly id: string;
  readonly why: string;
  readonly given: { readonly insuredRegion: string; readonly answer: Partial<SettlementAnswer> };
  readonly then: { readonly setlinfo?: object; readonly setldetail?: readonly object[] };
}

describe('a settled answer in the national interface', () => {
  it.each(vectors.cases as unknown as readonly Vector[])('$id: $why', ({ given, then }) => {
    const split = { ...REFERRAL_ANSWER.split, ...given.answer.split };
    const answer: SettlementAnswer = { ...REFERRAL_ANSWER, ...given.answer, split };
    const insuredRegion = trusted.regionCode(given.insuredRegion);
    if (then.setlinfo !== undefined) expect(toSetlinfoAmounts(answer, insuredRegion)).toMatchObject(then.setlinfo);
    if (then.setldetail !== undefined) expect(toSetldetail(answer)).toMatchObject(then.setldetail);
  });

  it('writes every amount of setlinfo', () => {
    const [{ then }] = vectors.cases as unknown as readonly [Vector];
    const written = toSetlinfoAmounts(REFERRAL_ANSWER, trusted.regionCode('360100'));
    expect(Object.keys(written).sort()).toEqual(Object.keys(then.setlinfo ?? {}).sort());
  });
});
