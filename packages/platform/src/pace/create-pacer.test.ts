import { createPacer } from './create-pacer';

function pacerAt(clock: { ms: number }) {
  return createPacer({ shortestMs: 8, longestMs: 25 }, () => clock.ms);
}

describe('a pacer', () => {
  it('lets the first run begin at once', () => {
    expect(pacerAt({ ms: 1_000 }).restMs()).toBe(0);
  });

  it.each([
    ['a quick run', 1, 7],
    ['a run of some time for as long again', 10, 10],
    ['a long run until the longest distance is over', 20, 5],
    ['a run beyond the longest distance not at all', 40, 0],
  ])('lets the next one rest after %s', (_what, tookMs, restMs) => {
    const clock = { ms: 0 };
    const pacer = pacerAt(clock);
    const end = pacer.begin();
    clock.ms = tookMs;
    end();
    expect(pacer.restMs()).toBe(restMs);
  });

  it('does not rest because the clock was set back', () => {
    const clock = { ms: 100_000 };
    const pacer = pacerAt(clock);
    pacer.begin()();
    clock.ms = 0;
    expect(pacer.restMs()).toBe(0);
  });

  it('lets a run begin at once after a quiet moment', () => {
    const clock = { ms: 0 };
    const pacer = pacerAt(clock);
    pacer.begin()();
    clock.ms = 8;
    expect(pacer.restMs()).toBe(0);
  });
});
