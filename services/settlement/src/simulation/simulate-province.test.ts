import { simulateProvince } from './simulate-province';
import type { SimulationReport } from './simulate-province';

const SEEDS = Number(process.env.SIMULATION_SEEDS ?? 60);
const FIRST_SEED = Number(process.env.SIMULATION_FIRST_SEED ?? 1);

describe('two owners of the same provinces', () => {
  it('decide every command once, tell only what is on the record, and leave the store as its fold', async () => {
    const reports: SimulationReport[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 1) reports.push(await simulateProvince(seed));
    const sumOf = (name: 'crashes' | 'setBacks' | 'ignored') => reports.reduce((sum, report) => sum + report[name], 0);
    expect(sumOf('crashes')).toBeGreaterThan(SEEDS);
    expect(sumOf('setBacks')).toBeGreaterThan(SEEDS);
    expect(sumOf('ignored')).toBeGreaterThan(SEEDS);
  });
});
