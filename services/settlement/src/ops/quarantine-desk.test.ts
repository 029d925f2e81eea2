import { JIANGXI } from '../testing/sample-commands';
import type { Quarantine } from '../province/owned-province';
import type { ProvinceStatus } from '../province/province-owner';
import { createQuarantineDesk } from './quarantine-desk';

const REQUEST = { province: JIANGXI, offset: 7, operator: 'Anna', reason: 'a bug' };
const confirmedBy = (operator: string) => ({ ...REQUEST, operator, reason: null });

function deskOf(stoppedAt: number | null) {
  const decided: Quarantine[] = [];
  const clock = { nowMs: 0 };
  const status = {
    province: JIANGXI,
    phase: { kind: 'stopped', reason: 'a bug', commandOffset: stoppedAt },
  } as ProvinceStatus;
  const desk = createQuarantineDesk(
    {
      status: () => [status],
      quarantine: (_province, _offset, quarantine) => {
        decided.push(quarantine);
        return 'accepted';
      },
    },
    () => clock.nowMs,
  );
  return { desk, decided, clock };
}

describe('the desk of quarantines', () => {
  it('sets a record aside when a second person confirms, and names both in the decision', () => {
    const { desk, decided } = deskOf(7);
    expect(desk.take(REQUEST)).toBe('requested');
    expect(decided).toEqual([]);
    expect(desk.take(confirmedBy('Ben'))).toBe('confirmed');
    expect(decided).toEqual([{ operator: 'Anna, confirmed by Ben', reason: 'a bug' }]);
    expect(desk.take(confirmedBy('Ben'))).toBe('nothing-requested');
  });

  it('refuses one person alone, however the name is written', () => {
    const { desk, decided } = deskOf(7);
    expect(desk.take(confirmedBy('Anna'))).toBe('nothing-requested');
    desk.take(REQUEST);
    desk.take(REQUEST);
    expect(desk.take(confirmedBy('anna'))).toBe('same-operator');
    expect(decided).toEqual([]);
  });

  it('forgets a request that nobody confirms within the hour', () => {
    const { desk, clock } = deskOf(7);
    desk.take(REQUEST);
    clock.nowMs = 3_600_001;
    expect(desk.take(confirmedBy('Ben'))).toBe('nothing-requested');
  });

  it('takes no word about a record at which the province does not stand, or of a province that it does not own', () => {
    expect(deskOf(8).desk.take(REQUEST)).toBe('not-stopped-there');
    expect(deskOf(null).desk.take(REQUEST)).toBe('not-stopped-there');
    const nobodys = createQuarantineDesk({ status: () => [], quarantine: () => 'not-owned' }, () => 0);
    expect(nobodys.take(REQUEST)).toBe('not-owned');
  });
});
