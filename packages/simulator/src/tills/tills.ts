import type { ClaimCommand } from '@medclear/domain';
import type { SubmissionOutcome } from '@medclear/gateway-kit';
import type { GatewayProcess } from '../world/gateway-process';
import { watch } from '../world/world';
import type { World } from '../world/world';
import type { MessageStamp, Patient } from './bills';
import { createMessage } from './message';
import type { Message } from './message';
import { talk } from './talk';
import { checkConflict, checkLandings, checkOwn, checkTold, isTooOld } from './told-checks';

/** The institutions: they send bills and acts, repeat what they do not know, and remember what they were told. */
export class Tills {
  readonly world: World;
  readonly messages: Message[] = [];
  /** Messages whose outcome nobody knows. */
  readonly unknown = new Set<Message>();
  /** Messages that were reversed before they were sent. */
  readonly unsent: Message[] = [];
  readonly #gateways: () => readonly GatewayProcess[];
  readonly #pending = new Map<GatewayProcess, Message[]>();

  constructor(world: World, gateways: () => readonly GatewayProcess[]) {
    this.world = world;
    this.#gateways = gateways;
  }

  /** Does what a step's dice say. */
  talk(): void {
    talk(this);
  }

  /** Repeats every message whose outcome is not known. */
  repeatUnknown(): void {
    for (const message of [...this.unknown]) this.send(message);
  }

  /** True while an outcome is not known, or somebody waits for one. */
  isAnybodyWaiting(): boolean {
    return this.unknown.size > 0 || this.messages.some(({ waiting }) => waiting > 0);
  }

  /** Everybody who waits on a gateway that died knows nothing now. */
  cutOff(gateway: GatewayProcess): void {
    for (const message of this.#pending.get(gateway) ?? []) {
      message.waiting -= 1;
      if (message.told === null) this.unknown.add(message);
    }
    this.#pending.delete(gateway);
  }

  /** What the next message bears. */
  stamp(): MessageStamp {
    return { number: this.messages.length + 1, nowMs: this.world.time.nowMs() };
  }

  add(patient: Patient, command: ClaimCommand): Message {
    const message = createMessage(patient, command);
    this.messages.push(message);
    return message;
  }

  /** Sends a message through any gateway, with its own content or another. */
  send(message: Message, command = message.command): void {
    const gateway = this.world.dice().pick(this.#gateways());
    if (gateway === undefined) return;
    message.submitted += 1;
    message.waiting += 1;
    this.unknown.delete(message);
    this.#pending.set(gateway, [...(this.#pending.get(gateway) ?? []), message]);
    this.world.scheduler.later(gateway.actor, `takes ${command.kind} ${command.claimId.slice(-4)}`, () => {
      void this.#submit(gateway, message, command);
    });
  }

  /** Asks how a message stands. */
  ask({ command: { claimId, institutionCode } }: Message): void {
    const gateway = this.world.dice().pick(this.#gateways());
    if (gateway === undefined) return;
    this.world.scheduler.later(gateway.actor, 'takes a question', () => {
      void gateway.ask(claimId, institutionCode).then((outcome) => {
        if (outcome.kind !== 'replied' || outcome.reply.outcome.kind === 'unknown') return;
        const { reply } = outcome;
        watch(this.world, () => {
          checkTold(this.world.judge, claimId, reply);
        });
      }, this.world.report);
    });
  }

  async #submit(gateway: GatewayProcess, message: Message, command: ClaimCommand): Promise<void> {
    try {
      const outcome = await gateway.submit(command);
      this.#end(gateway, message);
      this.#hear(message, outcome, command === message.command);
    } catch (cause) {
      this.world.report(cause);
    }
  }

  #end(gateway: GatewayProcess, message: Message): void {
    const waiting = this.#pending.get(gateway) ?? [];
    const at = waiting.indexOf(message);
    if (at >= 0) waiting.splice(at, 1);
    message.waiting -= 1;
  }

  #hear(message: Message, outcome: SubmissionOutcome, isOwnContent: boolean): void {
    const { judge } = this.world;
    switch (outcome.kind) {
      case 'refused':
        message.refused += 1;
        if (message.told === null && message.submitted > message.refused) this.unknown.add(message);
        checkLandings(judge, message);
        return;
      case 'unknown':
        if (message.told === null) this.unknown.add(message);
        return;
      case 'replied':
        checkTold(judge, message.command.claimId, outcome.reply);
        if (isOwnContent) this.#keep(message, outcome.reply);
        else checkConflict(message, outcome.reply);
    }
  }

  #keep(message: Message, reply: Parameters<typeof checkOwn>[2]): void {
    this.unknown.delete(message);
    if (isTooOld(reply.outcome)) return;
    checkOwn(this.world.judge, message, reply);
    Object.assign(message, { told: reply.outcome });
  }
}
