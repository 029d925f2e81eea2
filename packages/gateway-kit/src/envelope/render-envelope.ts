import type { Reply } from '@medclear/contracts';
import { clockDigitsOf, REFUSALS } from '@medclear/domain';
import type { ClaimState } from '@medclear/domain';
import type {
  ActedAnswer,
  BlockedAnswer,
  GatewayAnswer,
  HeldAnswer,
  RefusedAnswer,
  SettledAnswer,
} from '../render/gateway-answer';
import { jsonAnswer, repeatHeaders, retryHeaders, statusAddress } from '../render/http-answer';
import type { HttpAnswer } from '../render/http-answer';
import { NEXT_STEP_OF_STATE, STATE_WORDS } from '../render/next-steps';
import { stateNow } from '../render/state-now';
import { warningText } from './warning-text';

const LONGEST_ERROR = 200;
/** A claim that stands so is as its first answer says. */
const STANDS: ReadonlySet<ClaimState> = new Set(['held', 'settled']);
const NO_REGION = '000000';

/** What a message of the national interface can come to, besides a no and not knowing. */
export type DoneAnswer = SettledAnswer | HeldAnswer | ActedAnswer | BlockedAnswer;

/** What an answer's envelope takes from its request. */
export interface EnvelopeContext {
  /** Six digits in front of the references of answers that no province gave. */
  readonly insuredRegion: string | null;
  readonly receivedAtMs: number;
  readonly respondedAtMs: number;
  /** Ten digits or fewer; tells apart the references that this gateway makes itself. */
  readonly sequence: number;
}

/** Puts an answer into the response envelope; `infcode` is 0, -1 for "not known or not done", -2 for a business no. */
export function renderEnvelope(
  answer: GatewayAnswer,
  context: EnvelopeContext,
  toOutput: (answer: DoneAnswer) => unknown,
): HttpAnswer {
  switch (answer.kind) {
    case 'quoted':
      throw new TypeError('the national interface has no quotes');
    case 'refused':
      return renderRefused(answer, context);
    case 'unknown': {
      const entry = REFUSALS.OUTCOME_UNKNOWN;
      const body = Object.assign(headOf(entry.infcode, ownReference(context), context), {
        err_msg: errorText(entry.zh, entry.nextStepZh),
        output: {},
        err_code: 'OUTCOME_UNKNOWN',
        outcome: 'unknown',
        claim_id: answer.claimId,
        status_address: statusAddress(answer.claimId),
      });
      return jsonAnswer(entry.httpStatus, body, retryHeaders(entry.httpStatus));
    }
    default: {
      const head = headOf(0, referenceOf(answer, context), context);
      const told = { outcome: answer.kind, claim_id: answer.claimId, ...warningOf(answer) };
      const body = Object.assign(head, { err_msg: '', output: toOutput(answer) }, told);
      return jsonAnswer(200, body, repeatHeaders(answer));
    }
  }
}

/** What was noticed of a bill, and of a repeat that what it tells does not stand whole any more; its output stays the original's. */
function warningOf(answer: DoneAnswer): object {
  const noticed = answer.kind === 'settled' || answer.kind === 'held' ? warningText(answer.answer) : '';
  const state = answer.isRepeat ? stateNow(answer) : null;
  if (state === null || STANDS.has(state)) return noticed === '' ? {} : { warn_msg: noticed.slice(0, LONGEST_ERROR) };
  const undone = errorText(`该笔业务现为${STATE_WORDS[state].zh}`, NEXT_STEP_OF_STATE[state].zh);
  return { claim_state: state, warn_msg: (noticed === '' ? undone : `${undone}；${noticed}`).slice(0, LONGEST_ERROR) };
}

/** A settlement and an act have references of their own; a reversal without effect has its decision's. */
function referenceOf(answer: DoneAnswer, context: EnvelopeContext): string {
  return answer.kind === 'blocked' ? provinceReference(answer.reply, context) : answer.answer.settlementId;
}

function renderRefused(answer: RefusedAnswer, context: EnvelopeContext): HttpAnswer {
  const { entry, claimId, code, link, issues, differingGroups, reply } = answer;
  const paths = [...issues.map(({ path, zh }) => `${path} ${zh}`), ...differingGroups];
  const reference = reply === null ? ownReference(context) : provinceReference(reply, context);
  const body = Object.assign(headOf(entry.infcode, reference, context), {
    err_msg: errorText(entry.zh, paths.length === 0 ? entry.nextStepZh : paths.join('；')),
    output: {},
    err_code: code,
    outcome: 'refused',
    ...(link === null ? {} : { err_link: link }),
    ...(claimId === null ? {} : { claim_id: claimId }),
    ...(answer.detail === null ? {} : { detail: answer.detail }),
    ...(issues.length === 0 ? {} : { issues }),
    ...(differingGroups.length === 0 ? {} : { differing_groups: differingGroups }),
  });
  return jsonAnswer(entry.httpStatus, body, { ...retryHeaders(entry.httpStatus), ...repeatHeaders(answer) });
}

function headOf(infcode: number, reference: string, context: EnvelopeContext) {
  return {
    infcode,
    inf_refmsgid: reference,
    refmsg_time: wireClock(context.receivedAtMs),
    respond_time: wireClock(context.respondedAtMs),
  };
}

function provinceReference({ clockMs, commandOffset }: Reply, { insuredRegion }: EnvelopeContext): string {
  return reference(insuredRegion, clockMs, commandOffset);
}

function ownReference({ insuredRegion, receivedAtMs, sequence }: EnvelopeContext): string {
  return reference(insuredRegion, receivedAtMs, sequence);
}

/** Region (6), clock in UTC+8 (14), number (10). */
function reference(region: string | null, clockMs: number, number: number): string {
  return `${region ?? NO_REGION}${clockDigitsOf(clockMs)}${String(number).padStart(10, '0')}`;
}

/** Seventeen digits `yyyyMMddHHmmssSSS` in UTC+8. */
function wireClock(clockMs: number): string {
  return clockDigitsOf(clockMs) + String(clockMs % 1_000).padStart(3, '0');
}

function errorText(sentence: string, rest: string): string {
  return `${sentence}：${rest}`.slice(0, LONGEST_ERROR);
}
