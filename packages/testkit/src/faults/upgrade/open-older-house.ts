import { createRequire } from 'node:module';
import path from 'node:path';
import type { House, HousePlan } from '../../house/start-house';
import { startHouse } from '../../house/start-house';
import { prepareTwins } from '../../services/prepare-twins';
import type { RunningServices } from '../../services/start-services';
import { buildCommit } from './build-commit';

/** The last one that wrote the third versions of decisions, replies and documents, and the first of questions. */
const OLDER_COMMIT = '6cf368d7c3fc37b8684d7dc7958024f7f4d5b750';

/** A house whose services are of an older build, and today's that can take their places one by one. */
export interface OlderHouse extends House {
  /** Made and not started; they end with the house. */
  readonly todays: RunningServices;
}

/** Starts a house of an older build, with two settlement processes; nothing is left running when it throws. */
export async function openOlderHouse(plan: HousePlan): Promise<OlderHouse> {
  const buildRoot = await buildCommit(OLDER_COMMIT, plan.say);
  const house = await startHouse({ ...plan, settlementProcesses: 2, buildRoot, seedLogs: seedOf(buildRoot) });
  try {
    const todays = await prepareTwins(house, { onEvent: plan.say });
    const stop = async () => {
      await todays.stop();
      await house.stop();
    };
    return { ...house, todays, stop };
  } catch (cause) {
    await house.stop();
    throw cause;
  }
}

/** The people of an older house are registered as that build did it: its services know no later command. */
function seedOf(buildRoot: string): NonNullable<HousePlan['seedLogs']> {
  const testkit = createRequire(__filename)(path.join(buildRoot, 'packages/testkit')) as {
    readonly seedLogs: NonNullable<HousePlan['seedLogs']>;
  };
  return testkit.seedLogs;
}
