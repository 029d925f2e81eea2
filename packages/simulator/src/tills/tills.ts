import type { Reply, ReplyOutcome } from '@medclear/contracts';
import type { ClaimCommand, ClaimId } from '@medclear/domain';
import type { SubmissionOutcome } from '@medclear/gateway-kit';
import { isSame } from '../judge/is-same';
import type { GatewayProcess } from '../world/gateway-process';
import { requireThat } from '../world/violation';
import { watch } from '../world/world';
import type { World } from '../world/world';
import { hashesOf, makeAct, makeBill, makeReversal, PATIENTS } from './bills';
import type { MessageStamp, Patient } from './bills';

/** A message of an institution and what its till knows of it. */
export interface Message {
  readonly patient: Patient;
  readonly command: ClaimCommand;
  /** The first answer. */
  told: ReplyOutcome | null;
  /** How many of its submissions are under way, were made, and are known to have had no effect. */
  waiting: number;
  submitted: number;
  refused: number;
}

/** The institutions: they send bills and acts, repeat what they do not know, and remember what they were told. */
export interface Tills {
  /** Does what a step's dice say. */
  talk(): void;
  /** Repeats every message whose outcome is not known. */
  repeatUnknown(): void;
  /** True while an outcome is not known, or somebody waits for one. */
  isAnybodyWaiting(): boolean;
  /** Everybody who waits on a gateway that died knows nothing now. */
  cutOff(gateway: GatewayProcess): void;
  messages(): readonly Message[];
}

const CHANGED = 1_000_000;

export function createTills(world: World, gateways: () => readonly GatewayProcess[]): Tills {
  const messages: Message[] = [];
  const unknown = new Set<Message>();
  const unsent: Message[] = [];
  const pending = new Map<GatewayProcess, Message[]>();

  const stamp = (): MessageStamp => ({ number: messages.length + 1, nowMs: world.time.nowMs() });
  const add = (patient: Patient, command: ClaimCommand): Message => {
    const message: Message = { patient, command, told: null, waiting: 0, submitted: 0, refused: 0 };
    messages.push(message);
    return message;
  };
  const end = (gateway: GatewayProcess, message: Message): void => {
    const waiting = pending.get(gateway) ?? [];
    const at = waiting.indexOf(message);
    if (at >= 0) waiting.splice(at, 1);
    message.waiting -= 1;
  };
  const send = (message: Message, command: ClaimCommand = message.command): void => {
    const gateway = world.dice().pick(gateways());
    if (gateway === undefined) return;
    message.submitted += 1;
    message.waiting += 1;
    unknown.delete(message);
    pending.set(gateway, [...(pending.get(gateway) ?? []), message]);
    world.scheduler.later(gateway.actor, `takes ${command.kind} ${command.claimId.slice(-4)}`, () => {
      gateway.submit(command).then(
        (outcome) => {
          end(gateway, message);
          watch(world, () => {
            hear(message, outcome, command === message.command);
          });
        },
        (cause: unknown) => {
          world.report(cause);
        },
      );
    });
  };
  const hear = (message: Message, outcome: SubmissionOutcome, isOwnContent: boolean): void => {
    const { claimId } = message.command;
    switch (outcome.kind) {
      case 'refused':
        message.refused += 1;
        if (message.told === null && message.submitted > message.refused) unknown.add(message);
        checkLandings(world, message);
        return;
      case 'unknown':
        if (message.told === null) unknown.add(message);
        return;
      case 'replied':
        checkTold(world, claimId, outcome.reply);
        if (!isOwnContent) checkConflict(message, outcome.reply);
        else keep(message, outcome.reply);
    }
  };
  const keep = (message: Message, { outcome }: Reply): void => {
    unknown.delete(message);
    if (isTooOld(outcome)) return;
    const claim = world.judge.recordOfClaim(message.command.claimId).state.claim(message.command.claimId);
    const isRecorded = claim === null || isTooOld(claim.outcome) || isSame(claim.outcome, outcome);
    requireThat(isRecorded, 'I6', () => `${message.command.claimId} is told ${outcome.kind}, not what is on the record`);
    const same = message.told === null || isSame(message.told, outcome);
    requireThat(same, 'I7', () => `${message.command.claimId} was told ${message.told?.kind ?? ''}, then ${outcome.kind}`);
    message.told = outcome;
  };
  const ask = (message: Message): void => {
    const gateway = world.dice().pick(gateways());
    if (gateway === undefined) return;
    const { claimId, institutionCode } = message.command;
    world.scheduler.later(gateway.actor, `takes a question`, () => {
      void gateway.ask(claimId, institutionCode).then((outcome) => {
        if (outcome.kind !== 'replied' || outcome.reply.outcome.kind === 'unknown') return;
        watch(world, () => {
          checkTold(world, claimId, outcome.reply);
        });
      }, world.report);
    });
  };
  const actions = { add, send, ask, stamp, unknown, unsent, messages, world };
  return {
    talk: () => {
      talk(actions);
    },
    repeatUnknown: () => {
      for (const message of [...unknown]) send(message);
    },
    isAnybodyWaiting: () => unknown.size > 0 || messages.some(({ waiting }) => waiting > 0),
    cutOff: (gateway) => {
      for (const message of pending.get(gateway) ?? []) {
        message.waiting -= 1;
        if (message.told === null) unknown.add(message);
      }
      pending.delete(gateway);
    },
    messages: () => messages,
  };
}

interface Actions {
  readonly add: (patient: Patient, command: ClaimCommand) => Message;
  readonly send: (message: Message, command?: ClaimCommand) => void;
  readonly ask: (message: Message) => void;
  readonly stamp: () => MessageStamp;
  readonly unknown: ReadonlySet<Message>;
  readonly unsent: Message[];
  readonly messages: readonly Message[];
  readonly world: World;
}

/** How many of a hundred talks are of each kind. */
const TALKS = { repeatUnknown: 25, bill: 30, act: 28, repeat: 5, changed: 4, ask: 4 } as const;

function talk(actions: Actions): void {
  const { add, send, ask, stamp, unknown, messages, world } = actions;
  const dice = world.dice();
  const earlier = messages.at(-1 - dice.roll(Math.min(messages.length, 12)));
  const patient = dice.pick(PATIENTS);
  if (patient === undefined) return;
  let left = dice.roll(100);
  const falls = (share: number): boolean => (left -= share) < 0;
  const unheard = dice.pick([...unknown]);
  if (falls(TALKS.repeatUnknown) && unheard !== undefined) send(unheard);
  else if (falls(TALKS.bill) || earlier === undefined) send(add(patient, makeBill(dice, patient, stamp())));
  else if (falls(TALKS.act)) send(add(earlier.patient, makeAct(dice, earlier.patient, stamp(), earlier.command)));
  else if (falls(TALKS.repeat)) send(earlier);
  else if (falls(TALKS.changed)) sendChanged(actions, earlier);
  else if (falls(TALKS.ask)) ask(earlier);
  else reverseUnseen(actions, patient);
}

/** The same id with other content, once its own has been answered. */
function sendChanged({ send }: Actions, message: Message): void {
  if (message.told === null) return;
  send(message, { ...message.command, contentHashes: hashesOf(CHANGED) });
}

/** A bill that was never sent is reversed, or one that was reversed comes after all. */
function reverseUnseen({ add, send, stamp, unsent, world }: Actions, patient: Patient): void {
  const late = world.dice().happens(2) ? unsent.pop() : undefined;
  if (late !== undefined) {
    send(late);
    return;
  }
  const original = add(patient, makeBill(world.dice(), patient, stamp()));
  unsent.push(original);
  send(add(patient, makeReversal(patient, stamp(), original.command.claimId)));
}

function isTooOld(outcome: ReplyOutcome): boolean {
  return outcome.kind === 'refused' && outcome.refusal.code === 'MESSAGE_TOO_OLD';
}

/** What a till hears is on the record at this moment, under its claim id. */
function checkTold({ judge }: World, claimId: ClaimId, { outcome }: Reply): void {
  const record = judge.recordOfClaim(claimId);
  record.catchUp();
  requireThat(record.told.isAnswered(claimId), 'I6', () => `${claimId} is told ${outcome.kind} and not on the record`);
}

function checkConflict(message: Message, { outcome }: Reply): void {
  const isRefused = outcome.kind === 'conflicted' || outcome.kind === 'refused';
  requireThat(isRefused, 'I7', () => `${message.command.claimId} with other content is ${outcome.kind}`);
}

/** A submission that was refused before it was handed over has not landed. */
export function checkLandings({ judge }: World, { command, submitted, refused }: Message): void {
  const landed = judge.recordOfClaim(command.claimId).told.landed(command.claimId);
  requireThat(landed <= submitted - refused, 'I18', () => `${command.claimId} was refused unsent and has landed`);
}
