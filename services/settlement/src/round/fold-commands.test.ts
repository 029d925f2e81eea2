import { decodeDecision } from '@medclear/contracts';
import { decide, EMPTY_LOADED_STATE } from '@medclear/domain';
import type { LoggedCommand } from '@medclear/domain';
import { hashRecord } from '@medclear/platform';
import { genesisHead } from '../store/head';
import { MORNING_MS, sampleOpenings, sampleRegistration, sampleSettle } from '../testing/sample-commands';
import { foldCommands } from './fold-commands';

const HEAD = genesisHead('decisions.36');
const logged = (contents: readonly LoggedCommand['content'][]): readonly LoggedCommand[] =>
  contents.map((content, commandOffset) => ({
    commandOffset,
    appendedAtMs: MORNING_MS + commandOffset,
    reply: { topic: 'replies.test', correlationId: String(commandOffset), untilMs: MORNING_MS + 100 },
    content,
  }));
const COMMANDS = logged([...sampleOpenings(), sampleRegistration(), sampleSettle(1), sampleSettle(1)]);
const TO_FOLD = {
  head: HEAD,
  loaded: EMPTY_LOADED_STATE,
  commands: COMMANDS,
  quarantines: new Map(),
  nowMs: MORNING_MS,
};

describe('folding commands', () => {
  it('chains every decision to the bytes of the one before', () => {
    const { records, hash } = foldCommands(TO_FOLD, decide);
    const hashes = [HEAD.hash, ...records.map(({ value }) => hashRecord(value))];
    expect(records.map(({ value }) => decodeDecision(value).previous)).toEqual(hashes.slice(0, -1));
    expect(hash).toBe(hashes.at(-1));
  });

  it('makes a short decision of a repeat, and the original answer of its reply, with how the claim stands', () => {
    const { decisions, replies } = foldCommands(TO_FOLD, decide);
    expect(decisions.at(-1)?.outcome).toMatchObject({ kind: 'repeated', originalCommandOffset: 4 });
    const [original, repeat] = replies.slice(-2);
    const standing = expect.objectContaining({ act: 'settle', state: 'settled', endedBy: null }) as unknown;
    expect(repeat?.reply).toEqual({ ...original?.reply, isRepeat: true, standing });
  });

  it('makes no reply that nobody waits for', () => {
    expect(foldCommands({ ...TO_FOLD, nowMs: MORNING_MS + 101 }, decide).replies).toEqual([]);
  });

  it('leaves everything before a fault as if the fault had not been reached', () => {
    const cause = new TypeError('a bug in a rule');
    const faulty: typeof decide = (state, command) => {
      if (command.commandOffset === 4) throw cause;
      return decide(state, command);
    };
    const before = foldCommands({ ...TO_FOLD, commands: COMMANDS.slice(0, 4) }, decide);
    expect(foldCommands(TO_FOLD, faulty)).toEqual({ ...before, fault: { commandOffset: 4, cause } });
  });

  it('makes a decision without effects of a quarantined record, whatever is in it', () => {
    const quarantine = { operator: 'on-call', reason: 'a bug' };
    const { decisions } = foldCommands({ ...TO_FOLD, quarantines: new Map([[4, quarantine]]) }, decide);
    expect(decisions[4]?.outcome).toEqual({ kind: 'quarantined', ...quarantine });
    expect(decisions[5]?.outcome.kind).toBe('settled');
  });
});
