import { oldestRememberedMs } from './oldest-remembered-ms';

const dayOf = (ms: number) => new Date(ms).toISOString();

describe('the oldest change that is still remembered', () => {
  it.each([
    ['2026-03-02T01:00:00Z', '2025-02-01T16:00:00.000Z'],
    ['2026-03-01T15:59:59Z', '2025-01-31T16:00:00.000Z'],
    ['2026-03-31T00:00:00Z', '2025-02-27T16:00:00.000Z'],
    ['2025-03-29T00:00:00Z', '2024-02-28T16:00:00.000Z'],
  ])('at %s is the day that begins at %s', (now, begins) => {
    expect(dayOf(oldestRememberedMs(Date.parse(now)))).toBe(begins);
  });
});
