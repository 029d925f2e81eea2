import { derivePersonId } from '@medclear/contracts';
import { createWorkingState, decide, EMPTY_LOADED_STATE, evolve, fen } from '@medclear/domain';
import type { Command, LoadedState, PersonDocument, PersonId, ProvinceCode, StateChange } from '@medclear/domain';
import {
  createMessageIds,
  makeSyntheticPerson,
  openingsOf,
  poolQuota,
  syntheticHospital,
  toRegisterPerson,
} from '@medclear/testkit';
import { makeSettleCommand } from './five-line-bill';

const PROVINCES = ['36', '11'] as readonly string[] as readonly [ProvinceCode, ProvinceCode];
const KEYS = { person: 'bench', content: 'bench' };
const CLAIMS_PER_ROUND = 500;
const DIFFERENT_ROUNDS = 25;
const WARM_UP_ROUNDS = 2 * DIFFERENT_ROUNDS;
const COUNTED_ROUNDS = 8 * DIFFERENT_ROUNDS;
const QUOTA_FEN = fen(1_000_000_000_000);
const MS_PER_SECOND = 1_000;

export interface CoreFigures {
  readonly claims: number;
  readonly claimsPerSecond: number;
  readonly cpuMsPerClaim: number;
}

/**
 * Measures what a round of 500 five-line claims costs without any input or output: a working state is made of what a store
 * would have loaded, every claim is decided and applied, and the net change is read back.
 *
 * @throws Error when a claim is not settled: a fast core that refuses proves nothing
 */
export function measureCore(): CoreFigures {
  const nowMs = Date.now();
  const rounds = makeRounds(nowMs);
  const store = createPlainStore();
  for (const registration of rounds.registrations) runRound(store, registration, nowMs);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) runRound(store, rounds.claims(round), nowMs);
  const cpuBefore = process.cpuUsage();
  const startedAtMs = performance.now();
  let settled = 0;
  for (let round = 0; round < COUNTED_ROUNDS; round += 1) settled += runRound(store, rounds.claims(round), nowMs);
  const elapsedMs = performance.now() - startedAtMs;
  const cpu = process.cpuUsage(cpuBefore);
  const claims = COUNTED_ROUNDS * CLAIMS_PER_ROUND;
  if (settled !== claims) throw new Error(`${settled} of ${claims} claims were settled by the core`);
  return {
    claims,
    claimsPerSecond: (claims / elapsedMs) * MS_PER_SECOND,
    cpuMsPerClaim: (cpu.user + cpu.system) / MS_PER_SECOND / claims,
  };
}

function makeRounds(nowMs: number): {
  readonly registrations: readonly (readonly Command[])[];
  claims(round: number): readonly Command[];
} {
  const hospital = syntheticHospital(PROVINCES[1]);
  const messageIds = createMessageIds(hospital.code, nowMs);
  const hashes = {
    personIdOf: (personNumber: string) => derivePersonId(KEYS.person, personNumber),
    hashCard: (code: string) => code,
  };
  const people = ordinaryPeople(DIFFERENT_ROUNDS * CLAIMS_PER_ROUND);
  const claims = inRounds(
    people.map((person) => makeSettleCommand({ messageId: messageIds.next(), hospital, person, nowMs, keys: KEYS })),
  );
  const first = [poolQuota(QUOTA_FEN), ...openingsOf(PROVINCES[0], PROVINCES)];
  const registrations = [first, ...inRounds(people.map((person) => toRegisterPerson(person, hashes)))];
  return { registrations, claims: (round) => claims[round % claims.length] ?? [] };
}

function ordinaryPeople(count: number): readonly ReturnType<typeof makeSyntheticPerson>[] {
  const people = [];
  for (let index = 0; people.length < count; index += PROVINCES.length) {
    const person = makeSyntheticPerson(1, index, PROVINCES);
    if (person.story === 'ordinary') people.push(person);
  }
  return people;
}

function inRounds<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / CLAIMS_PER_ROUND) }, (_, round) =>
    items.slice(round * CLAIMS_PER_ROUND, (round + 1) * CLAIMS_PER_ROUND),
  );
}

/** What a store would load for a round; claims of earlier rounds are other claims and are not asked for. */
interface PlainStore {
  load(commands: readonly Command[]): LoadedState;
  apply(change: StateChange): void;
}

function createPlainStore(): PlainStore {
  const persons = new Map<PersonId, PersonDocument>();
  const pairs = new Map<string, LoadedState['regionPairs'][number]>();
  const funds = new Map<StateChange['funds'][number]['fund'], LoadedState['funds'][number][1]>();
  return {
    load: (commands) => ({
      ...EMPTY_LOADED_STATE,
      funds: [...funds],
      regionPairs: [...pairs.values()],
      persons: commands.flatMap((command) => {
        const person = 'personId' in command ? persons.get(command.personId) : undefined;
        return person === undefined ? [] : [person];
      }),
    }),
    apply: (change) => {
      for (const { fund, availableFen, heldFen, capturedFen } of change.funds) {
        const old = funds.get(fund) ?? { availableFen: 0, heldFen: 0, capturedFen: 0, limitFen: 0, alarmBelowFen: 0 };
        funds.set(fund, {
          ...old,
          availableFen: old.availableFen + availableFen,
          heldFen: old.heldFen + heldFen,
          capturedFen: old.capturedFen + capturedFen,
        });
      }
      for (const person of change.persons) persons.set(person.personId, person);
      for (const pair of change.regionPairs) pairs.set(pair.key, pair);
    },
  };
}

function runRound(store: PlainStore, commands: readonly Command[], appendedAtMs: number): number {
  const state = createWorkingState(store.load(commands));
  let settled = 0;
  for (const [commandOffset, content] of commands.entries()) {
    const decision = decide(state, { commandOffset, appendedAtMs, reply: null, content });
    state.apply(evolve(state, decision), decision.clockMs);
    if (decision.outcome.kind === 'settled') settled += 1;
  }
  store.apply(state.touched());
  return settled;
}
