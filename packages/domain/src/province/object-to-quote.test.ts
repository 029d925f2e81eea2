import type { BenefitSplit } from '../benefit/explained-split';
import { fen } from '../money/fen';
import { objectToQuote } from './object-to-quote';

const NOW = {
  policyVersion: '360100-2023-01-01',
  fundTotalFen: fen(12_000),
  accountFen: fen(10_000),
  cashFen: fen(28_000),
};

function objection(quoted: Parameters<typeof objectToQuote>[0]) {
  const { policyVersion, ...amounts } = NOW;
  return objectToQuote(quoted, amounts as BenefitSplit, policyVersion);
}

describe('a bill that refers to a quote', () => {
  it.each([
    ['what was quoted', NOW],
    ['anything, when it refers to none', null],
  ])('may come to %s', (_what, quoted) => {
    expect(objection(quoted)).toBeNull();
  });

  it.each([
    ['policyVersion', { policyVersion: '360100-2022-01-01' }],
    ['fundTotal', { fundTotalFen: fen(12_001) }],
    ['account', { accountFen: fen(9_999) }],
    ['cash', { cashFen: fen(28_001) }],
    ['fundTotal, cash', { fundTotalFen: fen(11_999), cashFen: fen(28_001) }],
  ])('is refused when it comes to something else, and hears that %s has changed', (detail, change) => {
    expect(objection({ ...NOW, ...change })).toEqual({ code: 'QUOTE_STALE', detail });
  });
});
