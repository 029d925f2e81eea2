import { createTopics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import {
  createAskStatus,
  createClaimOwners,
  createDecisionInbox,
  createRecentAnswers,
  createSubmitAndAwait,
  createToldOffsets,
  rememberSent,
  TEN_MINUTES_OF_ANSWERS,
} from '@medclear/gateway-kit';
import type { AskStatus, ClaimRoutes, SubmitAndAwait } from '@medclear/gateway-kit';
import type { LogRecord, NewRecord, RecordBatcher, Submission } from '@medclear/platform';
import { overConnection } from './connected';
import { PROVINCES } from './provinces';
import { createActor } from './scheduler';
import type { Actor } from './scheduler';
import { CutOff } from './world';
import type { World } from './world';

/** One incarnation of a gateway, without its institutions' vocabulary. */
export interface GatewayProcess {
  readonly actor: Actor;
  readonly replyTopic: string;
  readonly submit: SubmitAndAwait;
  readonly ask: AskStatus;
  deliver(record: LogRecord): void;
}

export interface GatewayStart {
  readonly name: string;
  readonly incarnation: number;
  readonly routes: ClaimRoutes;
  /** Takes a question that has come to a province. */
  readonly onQuestion: (province: ProvinceCode, record: LogRecord) => void;
}

const DEADLINE_MS = 8_000;
/** Few, so that a gateway is full now and then. */
const MAX_WAITING = 8;

/** Starts the real way of a claim through a gateway, over the logs in memory. */
export function startGateway(world: World, { name, incarnation, routes, onQuestion }: GatewayStart): GatewayProcess {
  const actor = createActor(name);
  const nowMs = (): number => world.time.nowMs();
  const recent = createRecentAnswers(TEN_MINUTES_OF_ANSWERS, nowMs);
  const inbox = createDecisionInbox({
    incarnation: `${name}${String(incarnation)}`,
    maxWaiting: MAX_WAITING,
    deadlineMs: DEADLINE_MS,
    nowMs,
    onReply: (reply, bytes) => {
      recent.remember(reply, bytes);
    },
    onUnreadable: world.report,
  });
  const topics = createTopics('simulated');
  const replyTopic = topics.replies(name);
  const batcher = batcherOf(world, actor, (topic, record) => {
    const province = topics.provinceOf(topic);
    if (province === null) throw new Error(`${topic} is not of a province`);
    if (topic === topics.commands(province)) return world.commands.append(province, record);
    onQuestion(province, { topic, offset: 0, appendedAtMs: nowMs(), headers: {}, ...record });
    return 0;
  });
  const shared = { inbox, batcher, topics, replyTopic, provinces: new Set(PROVINCES), isListening: () => true };
  const sent = { owners: createClaimOwners(), told: createToldOffsets() };
  const asked = overConnection(world, actor);
  const remembered = {
    remember: (claimId: Parameters<ClaimRoutes['remember']>[0]) => asked('route', () => routes.remember(claimId)),
  };
  return {
    actor,
    replyTopic,
    submit: rememberSent(sent, createSubmitAndAwait({ ...shared, routes: remembered })),
    ask: createAskStatus({ ...shared, ...sent, recent }),
    deliver: (record) => {
      if (actor.isAlive) inbox.deliver(record);
    },
  };
}

const REFUSE_ONE_IN = 25;
const LOSE_ONE_IN = 14;
const SWALLOW_ONE_IN = 25;
const REPEAT_ONE_IN = 16;

/** Stands for the outbox: refuses before the hand-over, or sends, which may land late, twice or never, heard of or not. */
function batcherOf(
  { scheduler, fails, dice }: World,
  actor: Actor,
  append: (topic: string, record: NewRecord) => number,
): RecordBatcher {
  const wire = createActor(`${actor.name}'s message`);
  const land = async (topic: string, record: NewRecord): Promise<number> => {
    await scheduler.turn(wire, `lands in ${topic}`);
    return append(topic, record);
  };
  const send = async (topic: string, record: NewRecord): Promise<Submission> => {
    if (fails(REFUSE_ONE_IN)) return { kind: 'refused', reason: dice().happens(2) ? 'full' : 'away' };
    if (fails(REPEAT_ONE_IN)) void land(topic, record);
    const landed = fails(SWALLOW_ONE_IN) ? null : land(topic, record);
    if (landed === null || fails(LOSE_ONE_IN)) {
      await scheduler.turn(actor, 'waits for an acknowledgement in vain');
      return { kind: 'in-doubt', cause: new CutOff('no answer in time') };
    }
    const offset = await landed;
    await scheduler.turn(actor, 'hears of its message');
    return { kind: 'appended', offset };
  };
  return { submit: send, isAway: () => false, queuedCount: () => 0, drained: () => Promise.resolve() };
}
