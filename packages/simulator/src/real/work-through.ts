import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { PROVINCES } from '../world/provinces';
import type { RealHouse } from './real-house';
import { until } from './until';

/** A history, record by record, and how much of it has been appended. */
export interface LogsToWork {
  readonly commands: ReadonlyMap<ProvinceCode, readonly LogRecord[]>;
  readonly appended: Map<ProvinceCode, number>;
}

/** The real run does not come to where the simulated one came. */
export class StandsStill extends Error {
  override readonly name = 'StandsStill';
  readonly province: ProvinceCode;
  readonly commandOffset: number;

  constructor(province: ProvinceCode, commandOffset: number, what: string) {
    super(what);
    this.province = province;
    this.commandOffset = commandOffset;
  }
}

const LONGEST_MS = 30_000;

/** Appends the logs up to a share of their length. */
export async function appendUpTo(house: RealHouse, { commands, appended }: LogsToWork, share: number): Promise<void> {
  for (const [province, records] of commands) {
    const from = appended.get(province) ?? 0;
    const to = Math.ceil(records.length * share);
    await house.logs.append(province, records.slice(from, to));
    appended.set(province, Math.max(from, to));
  }
}

/**
 * Waits until everything that was appended is decided and in the store.
 *
 * @throws StandsStill when an owner stops a province or gives up, or when it takes too long
 */
export async function untilDecided(house: RealHouse, { appended }: LogsToWork): Promise<void> {
  for (const province of PROVINCES) {
    const wanted = appended.get(province) ?? 0;
    let reached = 0;
    const isThere = async (): Promise<boolean> => {
      for (const { owner } of house.owners) owner.probe();
      reached = (await house.owners[0]?.store.head(province))?.nextCommandOffset ?? 0;
      requireGoingOn(house, province, reached);
      return reached >= wanted;
    };
    if (!(await until(isThere, LONGEST_MS)))
      throw new StandsStill(province, reached, `not decided in ${String(LONGEST_MS)} ms; ${describe(house, province)}`);
  }
}

/** @throws StandsStill when the books do not follow the journals to their ends */
export async function untilPosted(house: RealHouse, { appended }: LogsToWork): Promise<void> {
  for (const province of PROVINCES) {
    let reached = 0;
    const isThere = async (): Promise<boolean> => {
      const { ledger, givenUp } = house.clearing();
      const { positions } = await ledger.books();
      reached = positions.find((position) => position.province === province)?.nextCommandOffset ?? 0;
      if (givenUp[0] !== undefined) throw new StandsStill(province, reached, givenUp[0]);
      return reached >= (appended.get(province) ?? 0);
    };
    if (!(await until(isThere, LONGEST_MS)))
      throw new StandsStill(province, reached, `not posted in ${String(LONGEST_MS)} ms`);
  }
}

function requireGoingOn(house: RealHouse, province: ProvinceCode, reached: number): void {
  for (const { owner, givenUp } of house.owners) {
    if (givenUp[0] !== undefined) throw new StandsStill(province, reached, givenUp[0]);
    for (const { phase, ...status } of owner.status())
      if (phase.kind === 'stopped') {
        const { reason, commandOffset } = phase;
        throw new StandsStill(status.province, commandOffset ?? reached, `an owner has stopped: ${reason}`);
      }
  }
}

function describe({ owners }: RealHouse, province: ProvinceCode): string {
  const phases = owners.map(({ owner }) => owner.status().find((status) => status.province === province)?.phase.kind);
  return `the owners: ${phases.map((phase) => phase ?? 'without the province').join(', ')}`;
}
