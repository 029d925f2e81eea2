import { trusted } from '@medclear/domain';
import type { OperatorCommand, ProvinceCode, RegistryCommand } from '@medclear/domain';
import { createDecisionInbox } from '../inbox/decision-inbox';
import { createRecentAnswers, TEN_MINUTES_OF_ANSWERS } from '../inbox/recent-answers';
import { createMemoryClaimRoutes } from '../routes/memory-claim-routes';
import { createAskQuote } from '../bills/ask-quote';
import type { AskQuote } from '../bills/ask-quote';
import type { ClaimRoutes } from '../routes/claim-routes';
import { createAskStatus } from '../status/ask-status';
import type { AskStatus } from '../status/ask-status';
import { createClaimOwners } from '../status/claim-owners';
import { rememberSent } from '../status/remember-sent';
import { createToldOffsets } from '../status/told-offsets';
import { createSubmitAndAwait } from '../submit/submit-and-await';
import type { SubmitAndAwait } from '../submit/submit-and-await';
import { createMemoryProvinces } from './memory-provinces';

/** A gateway's connections without any server behind them. */
export interface MemoryGateway {
  readonly submit: SubmitAndAwait;
  readonly ask: AskStatus;
  readonly askQuote: AskQuote;
  readonly routes: ClaimRoutes;
  /** Has a command decided that no institution sends. */
  register(command: RegistryCommand | OperatorCommand): void;
}

export interface MemoryGatewaySettings {
  readonly nowMs: () => number;
  readonly provinces?: readonly ProvinceCode[];
}

const DEADLINE_MS = 8_000;
const MAX_WAITING = 100;
const TWO_PROVINCES = ['11', '36'].map(trusted.provinceCode);

/** Puts the parts of a gateway together over provinces and routes in memory. */
export function createMemoryGateway({ nowMs, provinces = TWO_PROVINCES }: MemoryGatewaySettings): MemoryGateway {
  const recent = createRecentAnswers(TEN_MINUTES_OF_ANSWERS, nowMs);
  const inbox = createDecisionInbox({
    incarnation: 'memory',
    maxWaiting: MAX_WAITING,
    deadlineMs: DEADLINE_MS,
    nowMs,
    onReply: (reply, bytes) => {
      recent.remember(reply, bytes);
    },
    onUnreadable: (cause) => {
      throw new Error('a reply in memory is readable', { cause });
    },
  });
  const memory = createMemoryProvinces({
    nowMs,
    deliver: (record) => {
      inbox.deliver(record);
    },
  });
  const { topics, batcher } = memory;
  const replyTopic = topics.replies('gateway');
  const shared = { inbox, batcher, topics, replyTopic, provinces: new Set(provinces), isListening: () => true };
  const routes = createMemoryClaimRoutes(nowMs);
  const sent = { owners: createClaimOwners(), told: createToldOffsets() };
  return {
    submit: rememberSent(sent, createSubmitAndAwait({ routes, ...shared })),
    ask: createAskStatus({ recent, ...shared, ...sent }),
    askQuote: createAskQuote(shared),
    routes,
    register: (command) => {
      memory.register(command);
    },
  };
}
