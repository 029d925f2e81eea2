import {
  derivePersonId,
  DEVELOPMENT_KEYS,
  encodeClaim,
  encodeCommand,
  encodeDecision,
  encodePerson,
  encodeReply,
  hashCredential,
} from '@medclear/contracts';
import { createWorkingState, decide, EMPTY_LOADED_STATE, evolve, fen } from '@medclear/domain';
import type { Command, Decision } from '@medclear/domain';
import {
  createMessageIds,
  makeSyntheticPerson,
  openingsOf,
  poolQuota,
  syntheticHospital,
  toRegisterPerson,
} from '@medclear/testkit';
import type { RawSettings } from '../ceiling/raw-settings';
import { TREATMENT_PROVINCE } from './bench-plan';
import type { Spread } from './bench-plan';
import { makeSettleCommand } from './five-line-bill';

const HASH_DIGITS = 64;
const QUOTA_FEN = fen(1_000_000_000_000);
const REPLY_TOPIC = 'bench.replies.hospital-gateway-0';

/**
 * The sizes of the records that the bench's bill makes, for the ceiling to write as many bytes.
 *
 * @param answerBytes of the HTTP answer, which only a gateway can tell
 */
export function measureRecordSizes(spread: Spread, answerBytes: number): RawSettings['bytes'] {
  const nowMs = Date.now();
  const person = makeSyntheticPerson(1, 0, spread.provinces);
  const hashes = {
    personIdOf: (personNumber: string) => derivePersonId(DEVELOPMENT_KEYS.person, personNumber),
    hashCard: (code: string) => hashCredential(DEVELOPMENT_KEYS.person, code),
  };
  const hospital = syntheticHospital(TREATMENT_PROVINCE);
  const messageId = createMessageIds(hospital.code, nowMs).next();
  const settle = makeSettleCommand({ messageId, hospital, person, nowMs, keys: DEVELOPMENT_KEYS });
  const registry = [
    poolQuota(QUOTA_FEN),
    ...openingsOf(person.province, spread.provinces),
    toRegisterPerson(person, hashes),
  ];
  const { decision, change } = decideLast([...registry, settle], nowMs);
  const { outcome } = decision;
  const [personAfter] = change.persons;
  const [claimAfter] = change.claims;
  if (outcome.kind !== 'settled' || personAfter === undefined || claimAfter === undefined)
    throw new Error(`the bench's bill is ${outcome.kind}`);
  const { claimId, answer } = outcome;
  return {
    command: encodeCommand(settle).length,
    decision: encodeDecision(decision, '0'.repeat(HASH_DIGITS)).length,
    claim: encodeClaim(claimAfter).length,
    person: encodePerson(personAfter).length,
    reply: encodeReply({
      commandOffset: decision.commandOffset,
      clockMs: nowMs,
      claimId,
      isRepeat: false,
      outcome: { kind: 'settled', answer },
    }).length,
    answer: answerBytes,
  };
}

function decideLast(
  commands: readonly Command[],
  appendedAtMs: number,
): { readonly decision: Decision; readonly change: ReturnType<typeof evolve> } {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  let last: { readonly decision: Decision; readonly change: ReturnType<typeof evolve> } | null = null;
  for (const [commandOffset, content] of commands.entries()) {
    const reply = { topic: REPLY_TOPIC, correlationId: '0'.repeat(36), untilMs: appendedAtMs };
    const decision = decide(state, { commandOffset, appendedAtMs, reply, content });
    last = { decision, change: evolve(state, decision) };
    state.apply(last.change, decision.clockMs);
  }
  if (last === null) throw new Error('nothing to decide');
  return last;
}
