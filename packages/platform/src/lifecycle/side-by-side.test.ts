import { EventEmitter, once } from 'node:events';
import { sideBySide } from './side-by-side';

interface Steps {
  readonly seen: string[];
}

function tracked({ seen }: Steps, name: string, start: () => Promise<void>) {
  return {
    name,
    start: async () => {
      seen.push(`start ${name}`);
      await start();
      seen.push(`started ${name}`);
    },
    stop: () => {
      seen.push(`stop ${name}`);
      return Promise.resolve();
    },
  };
}

describe('resources side by side', () => {
  it('start at the same time and stop in order, the last first', async () => {
    const steps: Steps = { seen: [] };
    const events = new EventEmitter();
    const both = sideBySide([
      tracked(steps, 'reader', async () => {
        await once(events, 'producer is there');
      }),
      tracked(steps, 'producer', () => {
        events.emit('producer is there');
        return Promise.resolve();
      }),
    ]);
    await both.start();
    await both.stop();
    expect(both.name).toBe('reader, producer');
    expect(steps.seen.slice(0, 2)).toEqual(['start reader', 'start producer']);
    expect(steps.seen.slice(-2)).toEqual(['stop producer', 'stop reader']);
  });

  it('fail with the fault of the one that failed, not before the others have ended their start', async () => {
    const steps: Steps = { seen: [] };
    const away = new Error('away');
    const both = sideBySide([
      tracked(steps, 'reader', () => Promise.reject(away)),
      tracked(steps, 'producer', () => Promise.resolve()),
    ]);
    await expect(both.start()).rejects.toBe(away);
    expect(steps.seen).toContain('started producer');
  });

  it('stop all, also past one that fails to, with its fault', async () => {
    const steps: Steps = { seen: [] };
    const stuck = new Error('stuck');
    const first = tracked(steps, 'reader', () => Promise.resolve());
    const both = sideBySide([first, { ...first, stop: () => Promise.reject(stuck) }]);
    await expect(both.stop()).rejects.toBe(stuck);
    expect(steps.seen).toEqual(['stop reader']);
  });
});
