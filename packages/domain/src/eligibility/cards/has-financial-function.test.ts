import { trusted } from '../../ids/trusted';
import type { RegisteredCard } from '../../province/documents';
import { hasFinancialFunction } from './has-financial-function';

const lost: RegisteredCard = {
  cardHash: 'card',
  issuerRegion: trusted.regionCode('360100'),
  issuedOn: trusted.businessDate('2015-01-01'),
  expiresOn: trusted.businessDate('2024-12-31'),
  isLost: true,
  lastContributionOn: null,
  isFinancialActive: true,
};

describe('hasFinancialFunction', () => {
  it('follows the activation alone, whatever the medical function is refused for', () => {
    expect(hasFinancialFunction(lost)).toBe(true);
    expect(hasFinancialFunction({ ...lost, isLost: false, isFinancialActive: false })).toBe(false);
  });
});
