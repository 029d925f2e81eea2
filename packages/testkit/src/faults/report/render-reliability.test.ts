import { renderReliability } from './render-reliability';

const PLACE = { date: '2026-03-02 08:00 UTC', commit: 'abc', machine: '2 cores' };
const COUNTS = { messages: 90, withoutOutcome: 1, ownerlessHolds: 0 };
const FAULT = { ...PLACE, ...COUNTS, id: 'F1', title: 'killed', times: 10, longestStandStillMs: 2_340, notes: [] };
const KILLS = { ...PLACE, ...COUNTS, who: 'settlement', kills: 3, standStillsMs: [3_000, 1_000, 2_000] };

describe('the document of reliability', () => {
  it('has a line for each fault and for each kind of kill, with the median and the longest stand-still', () => {
    const text = renderReliability({
      faults: [{ ...FAULT, contradictions: [] }],
      kills: [{ ...KILLS, contradictions: [] }],
    });
    expect(text).toContain('| F1 | killed | 10 | 90 | 1 | 0 | 0 | 2.3 s |  | 2026-03-02 08:00 UTC, abc, 2 cores |');
    expect(text).toContain('| settlement | 3 | 90 | 1 | 0 | 0 | 2.0 s | 3.0 s | 2026-03-02 08:00 UTC, abc, 2 cores |');
    expect(text).not.toContain('What contradicts');
  });

  it('says what contradicts, in words', () => {
    const text = renderReliability({
      faults: [{ ...FAULT, contradictions: ['the books differ'] }],
      kills: [{ ...KILLS, contradictions: ['decided twice'] }],
    });
    expect(text).toContain('- F1: the books differ\n- settlement killed: decided twice\n');
  });
});
