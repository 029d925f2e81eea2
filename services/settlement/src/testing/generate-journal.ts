import { encodeDecision } from '@medclear/contracts';
import { createWorkingState, decide, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { Command } from '@medclear/domain';
import { genesisPosition, hashRecord } from '@medclear/platform';
import type { EncodedDecision } from '../journal/journal';
import { MORNING_MS, sampleOpenings, samplePersonId, sampleRegistration, sampleSettle } from './sample-commands';

const PEOPLE = 1_000;

/** Makes a journal of so many decisions by the domain's own rules: people are registered, and their bills settled by turns. */
export function* generateJournal(decisionsTopic: string, count: number): Generator<EncodedDecision> {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  let { hash } = genesisPosition(decisionsTopic);
  let commandOffset = 0;
  for (const content of commandsOf(count)) {
    const decision = decide(state, { commandOffset, appendedAtMs: MORNING_MS + commandOffset, reply: null, content });
    state.apply(evolve(state, decision), decision.clockMs);
    const value = encodeDecision(decision, hash);
    hash = hashRecord(value);
    commandOffset += 1;
    yield { key: null, value };
  }
}

function* commandsOf(count: number): Generator<Command> {
  const first = [...sampleOpenings(), ...Array.from({ length: PEOPLE }, (_, at) => sampleRegistration(at + 1))];
  yield* first.slice(0, count);
  for (let number = first.length; number < count; number += 1)
    yield sampleSettle(number, { personId: samplePersonId((number % PEOPLE) + 1) });
}
