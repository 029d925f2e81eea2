import { nextStep, verifyPublication } from './verify-publication';

describe('verifying a publication', () => {
  it.each([
    ['the expected offset', 7, { kind: 'tell' }],
    ['a higher offset', 9, { kind: 'read-journal', toOffset: 9 }],
    ['a lower offset', 6, { kind: 'stop-province', reason: 'the journal lost records that were acknowledged' }],
    ['no answer', null, { kind: 'take-over' }],
    ['an answer without an offset', -1, { kind: 'take-over' }],
  ])('after %s', (_, acknowledgedOffset, then) => {
    expect(nextStep(verifyPublication(7, acknowledgedOffset))).toEqual(then);
  });
});
