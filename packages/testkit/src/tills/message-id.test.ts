import type { InstitutionCode } from '@medclear/domain';
import { createMessageIds } from './message-id';

describe('createMessageIds', () => {
  it('makes thirty characters: institution, time, sequence', () => {
    const ids = createMessageIds('H36010090003' as InstitutionCode, Date.UTC(2026, 10, 25, 8, 0, 0));
    expect(ids.next()).toBe('H36010090003202611250800000000');
    expect(ids.next()).toBe('H36010090003202611250800000001');
  });

  it('moves to the next second when the sequence is used up, so that no id comes twice', () => {
    const ids = createMessageIds('H36010090003' as InstitutionCode, Date.UTC(2026, 10, 25, 8, 0, 0));
    const all = new Set(Array.from({ length: 25_000 }, () => ids.next()));
    expect(all.size).toBe(25_000);
    expect(ids.next()).toBe('H36010090003202611250800025000');
  });
});
