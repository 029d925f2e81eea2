import { decide, NO_CHANGE } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { createMemoryJournal } from '../journal/memory-journal';
import { createOwnedProvince } from '../province/owned-province';
import type { OwnedProvince } from '../province/owned-province';
import type { OwnerPorts } from '../province/ports';
import { NO_EVENTS } from '../province/province-events';
import { createMemoryProvinceStore } from '../store/memory-province-store';
import { MORNING_MS, sampleRecord, sampleSettle } from '../testing/sample-commands';
import { NO_STEPS } from './steps';
import { takeParts } from './take-parts';

const QUEUE = { maxRecords: 10, maxBytes: 1_000_000 };
const ONE_RECORD = { perProvince: QUEUE, maxRecords: 1 };
const EXITS = { lose: () => undefined, stop: () => undefined };
const PORTS: OwnerPorts = {
  store: createMemoryProvinceStore(),
  journal: createMemoryJournal(() => MORNING_MS),
  replies: { send: () => undefined },
  commands: { pause: () => undefined, resume: () => undefined, seek: () => undefined },
  decide,
  steps: NO_STEPS,
  events: NO_EVENTS,
  nowMs: () => MORNING_MS,
  pause: () => Promise.resolve(),
  soon: setImmediate,
};

function waiting(code: string): OwnedProvince {
  const owned = createOwnedProvince(code as ProvinceCode, QUEUE);
  owned.queue.restart(0);
  owned.queue.offer([sampleRecord(0, sampleSettle(1))]);
  return owned;
}

const taken = (provinces: readonly OwnedProvince[]): readonly (readonly [string, number])[] =>
  takeParts(PORTS, EXITS, provinces, ONE_RECORD).map(({ owned, commands }) => [owned.province, commands.length]);

describe('a round that is full', () => {
  it('asks the store nothing for a province that it has no room for', () => {
    expect(taken([waiting('36'), waiting('11')])).toEqual([['36', 1]]);
  });

  it('has a part for a province whose last decisions are still to be applied, or that is to be looked at', () => {
    const pending = waiting('11');
    pending.pending = { from: pending.head, to: pending.head, change: NO_CHANGE };
    const probed = waiting('12');
    probed.isProbeDue = true;
    expect(taken([waiting('36'), pending, probed])).toEqual([
      ['36', 1],
      ['11', 0],
      ['12', 0],
    ]);
  });
});
