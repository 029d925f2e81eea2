import { trusted } from '@medclear/domain';
import type { ClaimCommand } from '@medclear/domain';
import { createToldOffsets } from './told-offsets';

const claimId = (letter: string, province = '36') => trusted.claimId(`${province}-${letter.repeat(26)}`);
const sent = (letter: string, change: object = {}): ClaimCommand =>
  ({ kind: 'release', claimId: claimId(letter), targetId: claimId('z'), personId: 'p', ...change }) as ClaimCommand;

describe('how far a gateway has told of claims', () => {
  it('is behind the last of a person’s commands, for the claim acted upon and every other of his in the province', () => {
    const told = createToldOffsets();
    told.remember(sent('a'), 7);
    told.remember(sent('b'), 9);
    told.remember(sent('b'), 2);
    expect(['a', 'b', 'z'].map((letter) => told.find(claimId(letter)))).toEqual([10, 10, 10]);
    expect([told.find(claimId('c')), told.find(claimId('a', '11'))]).toEqual([0, 0]);
  });

  it('is told by the log of each province', () => {
    const told = createToldOffsets();
    told.remember(sent('a'), 7);
    told.remember(sent('b', { claimId: claimId('b', '11'), targetId: claimId('z', '11') }), 70);
    expect([told.find(claimId('a')), told.find(claimId('z', '11'))]).toEqual([8, 71]);
  });

  it('is not moved by another person who names the claim', () => {
    const told = createToldOffsets();
    told.remember(sent('a'), 7);
    told.remember(sent('b', { personId: 'q' }), 9);
    expect(told.find(claimId('z'))).toBe(8);
  });

  it('is forgotten, the oldest first', () => {
    const told = createToldOffsets(2);
    told.remember(sent('a', { personId: 'o' }), 7);
    told.remember(sent('b', { targetId: claimId('b') }), 8);
    told.remember(sent('c', { targetId: claimId('c') }), 9);
    expect(['a', 'b', 'c'].map((letter) => told.find(claimId(letter)))).toEqual([0, 10, 10]);
  });
});
