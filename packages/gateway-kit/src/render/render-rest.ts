import { REFUSALS } from '@medclear/domain';
import type { ClaimId } from '@medclear/domain';
import { toActBody, toBlockedBody } from './act-body';
import { toHeldBody, toQuotedBody, toSettledBody } from './bill-body';
import type { GatewayAnswer, RefusedAnswer } from './gateway-answer';
import { jsonAnswer, repeatHeaders, retryHeaders, statusAddress } from './http-answer';
import type { HttpAnswer } from './http-answer';
import { toBlockedNow, toNowBody } from './now-body';
import { PLAIN_WORDS } from './vocabulary';
import type { Vocabulary } from './vocabulary';

type DoneAnswer = Exclude<GatewayAnswer, { kind: 'refused' | 'unknown' }>;

/** Puts an answer into clean JSON, in an institution's words. */
export function renderRest(answer: GatewayAnswer, words: Vocabulary = PLAIN_WORDS): HttpAnswer {
  switch (answer.kind) {
    case 'refused':
      return renderRefused(answer);
    case 'unknown':
      return renderUnknown(answer.claimId);
    case 'quoted':
      return jsonAnswer(200, toBody(answer, words));
    default:
      return jsonAnswer(200, toBody(answer, words), repeatHeaders(answer));
  }
}

/** How a claim stands: what was told then, and `now`; a known refusal is an answer to the question, not a failure of it. */
export function renderStatus(answer: GatewayAnswer, words: Vocabulary = PLAIN_WORDS): HttpAnswer {
  if (answer.kind === 'unknown') return renderUnknown(answer.claimId);
  if (answer.kind === 'refused') {
    const rendered = renderRefused(answer, toBlockedNow(answer));
    const isDecided = answer.reply?.outcome.kind === 'refused';
    return isDecided ? { ...rendered, status: 200, headers: jsonAnswer(200, null).headers } : rendered;
  }
  const now = toNowBody(answer, words);
  const body = toBody(answer, words);
  return jsonAnswer(200, now === null ? body : Object.assign(body, { now }));
}

function toBody(answer: DoneAnswer, words: Vocabulary): object {
  switch (answer.kind) {
    case 'settled':
      return words.bill(toSettledBody(answer));
    case 'held':
      return words.bill(toHeldBody(answer));
    case 'quoted':
      return words.bill(toQuotedBody(answer));
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed':
      return toActBody(answer, words);
    case 'blocked':
      return toBlockedBody(answer);
  }
}

function renderRefused(answer: RefusedAnswer, now: object | null = null): HttpAnswer {
  const { entry, claimId, code, link, detail, issues, differingGroups } = answer;
  const body = {
    outcome: 'refused',
    ...(claimId === null ? {} : { claimId }),
    code,
    message: { zh: entry.zh, en: entry.en },
    actor: entry.actor,
    nextStep: { zh: entry.nextStepZh, en: entry.nextStepEn },
    ...(link === null ? {} : { link }),
    ...(detail === null ? {} : { detail }),
    ...(issues.length === 0 ? {} : { issues }),
    ...(differingGroups.length === 0 ? {} : { differingGroups }),
    ...(now === null ? {} : { now }),
  };
  return jsonAnswer(entry.httpStatus, body, { ...retryHeaders(entry.httpStatus), ...repeatHeaders(answer) });
}

function renderUnknown(claimId: ClaimId): HttpAnswer {
  const entry = REFUSALS.OUTCOME_UNKNOWN;
  const body = {
    outcome: 'unknown',
    claimId,
    code: 'OUTCOME_UNKNOWN',
    message: { zh: entry.zh, en: entry.en },
    nextStep: { zh: entry.nextStepZh, en: entry.nextStepEn },
    statusAddress: statusAddress(claimId),
  };
  return jsonAnswer(entry.httpStatus, body, { ...retryHeaders(entry.httpStatus), location: statusAddress(claimId) });
}
