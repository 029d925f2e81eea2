import { derivePersonId, encodeCommand, hashCredential } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import { fen } from '@medclear/domain';
import type { Fen, ProvinceCode, RegistryCommand } from '@medclear/domain';
import { factsOfStory } from './facts-of-story';
import { closedHospitalsOf, issuersOf, openingsOf, quotasOf, toRegisterPerson } from './registry-commands';
import type { PersonHashes } from './registry-commands';
import { makeSyntheticPerson } from './synthetic-person';

const RECORDS_PER_SEND = 500;
const DEFAULT_POOL_QUOTA_FEN = fen(1_000_000_000_000);

/** Appends to the logs and resolves when the records are acknowledged; throws on any doubt. */
export type AppendToLogs = (
  batches: readonly {
    readonly topic: string;
    readonly records: readonly { readonly key: string | null; readonly value: Buffer }[];
  }[],
) => Promise<unknown>;

export interface PopulationPlan {
  /** The same people come from the same seed. */
  readonly seed: number;
  readonly people: number;
  readonly provinces: readonly ProvinceCode[];
  /** The key of the person hashes; the gateways must have the same. */
  readonly personKey: string;
  /** What each fund of a province may spend. */
  readonly poolQuotaFen?: Fen;
}

/** How many registry commands each province's log was given. */
export type SeededCommands = ReadonlyMap<ProvinceCode, number>;

/**
 * Appends the registry commands of a made-up population to the provinces' logs: quotas, issuers, openings between all of them, a
 * closed hospital in each, people with what is known of them. docs/population.md says which rule each of them meets.
 *
 * @param onProgress called after each send, with how many commands are appended of how many
 * @throws what `append` throws; what was acknowledged before stays
 */
export async function seedPopulation(
  plan: PopulationPlan,
  topics: Topics,
  append: AppendToLogs,
  onProgress: (appended: number, total: number) => void = () => undefined,
): Promise<SeededCommands> {
  const commands = plan.provinces.map((province) => ({ province, commands: commandsOf(province, plan) }));
  const total = commands.reduce((sum, { commands: own }) => sum + own.length, 0);
  let appended = 0;
  for (const { province, commands: own } of commands) {
    for (let from = 0; from < own.length; from += RECORDS_PER_SEND) {
      const records = own.slice(from, from + RECORDS_PER_SEND).map(toRecord);
      await append([{ topic: topics.commands(province), records }]);
      appended += records.length;
      onProgress(appended, total);
    }
  }
  return new Map(commands.map(({ province, commands: own }) => [province, own.length]));
}

function commandsOf(province: ProvinceCode, plan: PopulationPlan): RegistryCommand[] {
  const hashes: PersonHashes = {
    personIdOf: (personNumber) => derivePersonId(plan.personKey, personNumber),
    hashCard: (code) => hashCredential(plan.personKey, code),
  };
  const at = plan.provinces.indexOf(province);
  const people: RegistryCommand[] = [];
  for (let index = at; index < plan.people; index += plan.provinces.length) {
    const person = makeSyntheticPerson(plan.seed, index, plan.provinces);
    people.push(toRegisterPerson(person, hashes), ...factsOfStory(person, plan.provinces, hashes));
  }
  const quotas = quotasOf(plan.poolQuotaFen ?? DEFAULT_POOL_QUOTA_FEN);
  const places = [...openingsOf(province, plan.provinces), ...closedHospitalsOf(plan.provinces)];
  return [...quotas, ...issuersOf(province), ...places, ...people];
}

function toRecord(command: RegistryCommand): { key: string | null; value: Buffer } {
  return { key: keyOf(command), value: encodeCommand(command) };
}

function keyOf(command: RegistryCommand): string | null {
  switch (command.kind) {
    case 'add-fund-quota':
      return command.fund;
    case 'open-region-pair':
      return null;
    case 'register-issuer':
      return command.issuerRegion;
    case 'open-institution':
      return command.institutionCode;
    default:
      return command.personId;
  }
}
