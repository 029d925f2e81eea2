import { REFUSALS } from './refusals';

describe('the refusal catalogue', () => {
  it.each(Object.entries(REFUSALS))('%s says in both languages what happened and what to do next', (code, entry) => {
    expect(code).toMatch(/^[A-Z_]+$/);
    for (const text of [entry.zh, entry.en, entry.nextStepZh, entry.nextStepEn]) expect(text.length).toBeGreaterThan(4);
    expect(entry.zh.length).toBeLessThanOrEqual(200);
  });
});
