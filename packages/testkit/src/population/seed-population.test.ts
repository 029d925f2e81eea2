import { createTopics, decodeCommand } from '@medclear/contracts';
import { createWorkingState, decide, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { Command } from '@medclear/domain';
import { seedPopulation } from './seed-population';
import { DEMONSTRATION_PROVINCES } from './synthetic-places';

const plan = { seed: 3, people: 800, provinces: DEMONSTRATION_PROVINCES, personKey: 'key' };
const topics = createTopics('seed-test');

async function seed(): Promise<{ logs: Map<string, Buffer[]>; progress: number[]; sizes: number[] }> {
  const logs = new Map<string, Buffer[]>();
  const progress: number[] = [];
  const sizes: number[] = [];
  await seedPopulation(
    plan,
    topics,
    (batches) => {
      for (const { topic, records } of batches) {
        sizes.push(records.length);
        logs.set(topic, [...(logs.get(topic) ?? []), ...records.map((record) => record.value)]);
      }
      return Promise.resolve();
    },
    (appended, total) => progress.push(appended / total),
  );
  return { logs, progress, sizes };
}

describe('seedPopulation', () => {
  it('gives each province its quotas, its issuers, its openings, the closed hospitals, its people and what is known of them', async () => {
    const { logs } = await seed();
    expect([...logs.keys()].sort()).toEqual(DEMONSTRATION_PROVINCES.map((code) => topics.commands(code)).sort());
    for (const log of logs.values()) expect(log).toHaveLength(6 + 2 + 8 * 5 + 8 + 100 + 2);
  });

  it('appends the same bytes from the same seed', async () => {
    expect((await seed()).logs).toEqual((await seed()).logs);
  });

  it('tells its progress up to the end', async () => {
    const { progress } = await seed();
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('appends only commands that a province decides without a refusal', async () => {
    const { logs } = await seed();
    const state = createWorkingState(EMPTY_LOADED_STATE);
    const outcomes = (logs.get('seed-test.commands.36') ?? []).map((bytes, commandOffset) => {
      const decision = decide(state, { commandOffset, appendedAtMs: 1, reply: null, content: commandIn(bytes) });
      state.apply(evolve(state, decision), decision.clockMs);
      return decision.outcome.kind;
    });
    const kinds = ['fund-quota-added', 'fact-registered', 'region-pair-opened', 'person-registered'];
    expect(new Set(outcomes)).toEqual(new Set(kinds));
  });
});

function commandIn(bytes: Buffer): Command {
  const decoded = decodeCommand(bytes);
  if (decoded.kind !== 'command') throw new Error(`a seeded command is ${decoded.kind}`);
  return decoded.command;
}
