import { trusted } from '@medclear/domain';
import { createStandStillMeter } from './stand-still-meter';

const [BEIJING, JIANGXI] = ['11', '36'].map(trusted.provinceCode) as [
  ReturnType<typeof trusted.provinceCode>,
  ReturnType<typeof trusted.provinceCode>,
];

describe('the meter of stand-stills', () => {
  it('finds the longest gap between two outcomes of one province', () => {
    const meter = createStandStillMeter([BEIJING, JIANGXI], 0);
    for (const nowMs of [10, 500, 510]) meter.answered(BEIJING, nowMs);
    expect([meter.longestMs(BEIJING, 520), meter.outcomesOf(BEIJING)]).toEqual([490, 3]);
  });

  it('counts a gap that has not ended, and a province that gives no outcome at all', () => {
    const meter = createStandStillMeter([BEIJING, JIANGXI], 0);
    meter.answered(BEIJING, 10);
    expect([meter.longestMs(BEIJING, 2_010), meter.longestMs(JIANGXI, 2_010)]).toEqual([2_000, 2_010]);
  });

  it('forgets what was before it began anew', () => {
    const meter = createStandStillMeter([BEIJING, JIANGXI], 0);
    meter.answered(BEIJING, 5_000);
    meter.restart(5_100);
    meter.answered(BEIJING, 5_130);
    expect([meter.longestMs(BEIJING, 5_140), meter.outcomesOf(BEIJING)]).toEqual([30, 2]);
  });

  it('knows no other province', () => {
    const meter = createStandStillMeter([BEIJING], 0);
    expect(() => meter.answered(JIANGXI, 1)).toThrow('36');
  });
});
