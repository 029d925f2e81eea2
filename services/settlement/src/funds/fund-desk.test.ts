import { fen } from '@medclear/domain';
import { createMemoryProvinceStore } from '../store/memory-province-store';
import { genesisHead } from '../store/head';
import type { ProvincePhase } from '../province/owned-province';
import { changeOfCommands, JIANGXI } from '../testing/sample-commands';
import { createFundDesk } from './fund-desk';
import type { FundAlarm } from './fund-desk';

const RULE = { kind: 'set-fund-rule', fund: 'employee-pool', limitFen: fen(0), alarmBelowFen: fen(500) } as const;
const whenShort = { kind: 'refuse' } as const;
const quota = (amountFen: number) => ({ kind: 'add-fund-quota', fund: RULE.fund, amountFen: fen(amountFen) }) as const;

describe('looking at the funds', () => {
  it('tells an alarm when it begins and when it is over, and everything else each time', async () => {
    const store = createMemoryProvinceStore();
    const alarms: FundAlarm[] = [];
    const seen: number[] = [];
    const left: string[] = [];
    let phase: ProvincePhase = { kind: 'serving' };
    let head = genesisHead('decisions.36');
    const apply = async (commands: Parameters<typeof changeOfCommands>[0]) => {
      const to = { ...head, nextCommandOffset: head.nextCommandOffset + 1, journalOffset: head.journalOffset + 1 };
      const next = { ...to, hash: String(to.journalOffset).padStart(64, '0') };
      await store.exchange([
        { province: JIANGXI, apply: { from: head, to: next, change: changeOfCommands(commands) }, load: null },
      ]);
      head = next;
    };
    const desk = createFundDesk({
      store,
      status: () => [{ province: JIANGXI, phase, head, queued: 0, oldestWaitingMs: null, waitingAt: null }],
      events: {
        seen: (_, funds) => seen.push(funds.length),
        alarmChanged: (_, alarm) => alarms.push(alarm),
        left: (provinces) => left.push(...provinces),
        failed: (cause) => {
          throw cause;
        },
      },
    });
    await desk.look();
    await apply([quota(400), { ...RULE, whenShort }]);
    await desk.look();
    await desk.look();
    await apply([quota(100)]);
    await desk.look();
    phase = { kind: 'released' };
    await desk.look();
    expect(alarms.map(({ fund, isBelow, balance }) => [fund, isBelow, balance.availableFen])).toEqual([
      [RULE.fund, true, 400],
      [RULE.fund, false, 500],
    ]);
    expect(seen).toEqual([7, 7, 7, 7]);
    expect(left).toEqual([JIANGXI]);
  });
});
