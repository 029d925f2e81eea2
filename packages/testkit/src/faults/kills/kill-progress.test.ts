import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createKillProgress } from './kill-progress';

describe('the progress of a run of kills', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kill-progress-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('goes on where a run was cut short, and begins anew after one that came to its end', () => {
    const progress = createKillProgress('redis', path.join(folder, 'kills'));
    const begun = { ...progress.read(), kills: 20, messages: 900, standStillsMs: [1_200] };
    expect(begun).toMatchObject({ who: 'redis', withoutOutcome: 0, contradictions: [] });
    progress.write(begun);
    expect(createKillProgress('redis', path.join(folder, 'kills')).read()).toEqual(begun);
    progress.forget();
    expect(progress.read().kills).toBe(0);
  });
});
