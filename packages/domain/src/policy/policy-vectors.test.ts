import { POLICIES } from './policies';
import type { PolicyVectorFile } from './policy-vector';
import { tryPolicyVector } from './try-policy-vector';
import beijing from './vectors/110000.json';
import shanghai from './vectors/310000.json';
import hangzhou from './vectors/330100.json';
import nanchang from './vectors/360100.json';
import wuhan from './vectors/420100.json';
import guangzhou from './vectors/440100.json';
import shenzhen from './vectors/440300.json';
import chengdu from './vectors/510100.json';
import xian from './vectors/610100.json';
import weinan from './vectors/610500.json';
import shangluo from './vectors/611000.json';

const FILES = [
  beijing,
  shanghai,
  hangzhou,
  nanchang,
  wuhan,
  guangzhou,
  shenzhen,
  chengdu,
  xian,
  weinan,
  shangluo,
] as readonly PolicyVectorFile[];
const policyOf = (region: string) => POLICIES.filter(({ regionCode }) => regionCode === region);
const vectors = FILES.flatMap(({ region, cases }) => cases.map((one) => ({ ...one, region, vector: one })));

describe('the worked examples of every region', () => {
  it.each(vectors)('$id: $why', ({ region, vector }) => {
    expect(policyOf(region).map((policy) => tryPolicyVector(policy, vector))).toEqual([[]]);
  });

  it('are eight or more for each region, under names used once', () => {
    expect(FILES.map(({ region }) => region)).toEqual(POLICIES.map(({ regionCode }) => regionCode));
    expect(FILES.filter(({ cases }) => cases.length < 8)).toEqual([]);
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  });
});

describe('tryPolicyVector', () => {
  const [first] = policyOf('360100');
  const [vector] = nanchang.cases as PolicyVectorFile['cases'];

  it('tells what differs, by its name', () => {
    const wrong = vector && { ...vector, then: { version: 'none', split: { poolFundFen: 1 } } };
    expect(first && wrong && tryPolicyVector(first, wrong)).toEqual([
      { name: 'version', expected: 'none', actual: '360100-2023-01-01' },
      { name: 'poolFundFen', expected: '1', actual: '3170500' },
    ]);
  });

  it('tells that a benefit is published which was not expected', () => {
    const wrong = vector && { ...vector, then: { ...vector.then, split: null } };
    expect(first && wrong && tryPolicyVector(first, wrong)).toEqual([
      { name: 'split', expected: 'none', actual: 'a split' },
    ]);
  });

  it('tells that no version is in force yet', () => {
    const early = vector && { ...vector, given: { ...vector.given, date: '2022-12-31' } };
    expect(first && early && tryPolicyVector(first, early)).toEqual([
      { name: 'version', expected: '360100-2023-01-01', actual: 'undefined' },
    ]);
  });
});
