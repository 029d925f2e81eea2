import { encodeDecision } from '@medclear/contracts';
import { createWorkingState, evolve } from '@medclear/domain';
import type { decide, Decision, LoadedState, LoggedCommand, ProvinceHead } from '@medclear/domain';
import type { StateChange, StateView } from '@medclear/domain';
import { hashRecord } from '@medclear/platform';
import type { EncodedDecision } from '../journal/journal';
import type { Quarantine } from '../province/owned-province';
import type { OutgoingReply } from '../replies/reply-sender';
import { toReply } from '../replies/to-reply';

export type Decide = typeof decide;

export interface CommandsToFold {
  readonly head: ProvinceHead;
  readonly loaded: LoadedState;
  readonly commands: readonly LoggedCommand[];
  readonly quarantines: ReadonlyMap<number, Quarantine>;
  /** Replies that nobody waits for any more are not made. */
  readonly nowMs: number;
}

/** A record at which the rules contradict themselves; nothing of it may be published. */
export interface RuleFault {
  readonly commandOffset: number;
  readonly cause: unknown;
}

/** What the commands make, in log order, up to the first fault. */
export interface FoldedCommands {
  readonly decisions: readonly Decision[];
  readonly records: readonly EncodedDecision[];
  readonly replies: readonly OutgoingReply[];
  /** The hash of the last record, or the one before when there is none. */
  readonly hash: string;
  readonly change: StateChange;
  readonly fault: RuleFault | null;
}

/** Decides and evolves, record by record; pure. What comes before a fault stands, as if the fault had not been reached. */
export function foldCommands(toFold: CommandsToFold, rules: Decide): FoldedCommands {
  const folded = foldUntilFault(toFold, rules);
  if (folded.fault === null) return folded;
  const sound = toFold.commands.slice(0, folded.decisions.length);
  return { ...foldUntilFault({ ...toFold, commands: sound }, rules), fault: folded.fault };
}

function foldUntilFault({ head, loaded, commands, quarantines, nowMs }: CommandsToFold, rules: Decide): FoldedCommands {
  const state = createWorkingState(loaded);
  const decisions: Decision[] = [];
  const records: EncodedDecision[] = [];
  const replies: OutgoingReply[] = [];
  let hash = head.hash;
  let fault: RuleFault | null = null;
  for (const command of commands) {
    try {
      const decision = decideOne(state, command, { rules, quarantine: quarantines.get(command.commandOffset) });
      state.apply(evolve(state, decision), decision.clockMs);
      const { reply } = decision;
      if (reply !== null && reply.untilMs > nowMs)
        replies.push({ address: reply, reply: toReply(decision, (claimId) => state.claim(claimId)) });
      const value = encodeDecision(decision, hash);
      hash = hashRecord(value);
      records.push({ key: keyOf(decision), value });
      decisions.push(decision);
    } catch (cause) {
      fault = { commandOffset: command.commandOffset, cause };
      break;
    }
  }
  return { decisions, records, replies, hash, change: state.touched(), fault };
}

interface RulesFor {
  readonly rules: Decide;
  readonly quarantine: Quarantine | undefined;
}

function decideOne(state: StateView, command: LoggedCommand, { rules, quarantine }: RulesFor): Decision {
  if (quarantine === undefined) return rules(state, command);
  const { commandOffset, reply } = command;
  // The record's time may be what is wrong with it: the clock stands still.
  return { commandOffset, clockMs: state.clockMs, reply, outcome: { kind: 'quarantined', ...quarantine } };
}

function keyOf({ outcome }: Decision): string | null {
  if ('personId' in outcome) return outcome.personId;
  if ('claimId' in outcome) return outcome.claimId;
  return 'command' in outcome && 'personId' in outcome.command ? outcome.command.personId : null;
}
