import { trusted } from '../ids/trusted';
import { buildSettle } from '../testing/build-command';
import { choosePolicy } from './choose-policy';

const region = trusted.regionCode;
const day = trusted.businessDate;
const stay = (insured: string, admittedOn: string, dischargedOn: string | null) =>
  choosePolicy(
    buildSettle({
      business: 'inpatient',
      insuredRegion: region(insured),
      visitDate: day(admittedOn),
      admittedOn: day(admittedOn),
      dischargedOn: dischargedOn === null ? null : day(dischargedOn),
    }),
  );

const VERSION_BY = {
  '2024-01-05': '330100-2024-01-01',
  '2024-06-20': '510100-2023-01-01',
  '2024-07-01': '510100-2024-07-01',
  '2024-12-31': '610100-2023-01-01',
  '2026-03-09': '110000-2023-01-01',
  '2026-03-01': '360100-2023-01-01',
};

describe('choosePolicy', () => {
  it.each([
    { why: 'the discharge chooses in Hangzhou', at: ['330100', '2023-12-20', '2024-01-05'], by: '2024-01-05' },
    { why: 'the admission chooses in Chengdu', at: ['510100', '2024-06-20', '2024-07-05'], by: '2024-06-20' },
    { why: 'a version holds from its first day', at: ['510100', '2024-07-01', '2024-07-05'], by: '2024-07-01' },
    { why: 'a visit has one day', at: ['610100', '2024-12-31', null], by: '2024-12-31' },
    { why: 'a county has the policy of its pool', at: ['110101', '2026-03-01', '2026-03-09'], by: '2026-03-09' },
    { why: 'a region without one carries the illustration', at: ['460100', '2026-03-01', null], by: '2026-03-01' },
  ] as const)('finds the version and the day: $why', ({ at, by }) => {
    const [insured, admittedOn, dischargedOn] = at;
    const chosen = stay(insured, admittedOn, dischargedOn);
    expect([chosen?.policy.version, chosen?.date]).toEqual([VERSION_BY[by], by]);
  });

  it('has none before the first version', () => {
    expect(stay('360100', '2022-12-30', '2022-12-31')).toBeNull();
    expect(stay('510100', '2022-12-30', '2023-01-02')).toBeNull();
  });
});
