import { REFUSALS } from '@medclear/domain';
import type { ClaimId } from '@medclear/domain';
import type { GatewayAnswer, RefusedAnswer } from './gateway-answer';
import { jsonAnswer, repeatHeaders, retryHeaders, statusAddress } from './http-answer';
import type { HttpAnswer } from './http-answer';
import { toSettledBody } from './settled-body';
import type { SettledBody } from './settled-body';

/** Puts an answer into clean JSON; an institution's vocabulary may rename parts of a settled body. */
export function renderRest(answer: GatewayAnswer, rename: (body: SettledBody) => unknown = (body) => body): HttpAnswer {
  switch (answer.kind) {
    case 'settled': {
      const body = rename(toSettledBody(answer.claimId, answer.answer));
      return jsonAnswer(200, body, repeatHeaders(answer.isRepeat));
    }
    case 'refused':
      return renderRefused(answer);
    case 'unknown':
      return renderUnknown(answer.claimId);
  }
}

/** The state of a claim: a known refusal is an answer to the question, not a failure of it. */
export function renderStatus(answer: GatewayAnswer, rename?: (body: SettledBody) => unknown): HttpAnswer {
  const rendered = renderRest(answer, rename);
  const isDecided = answer.kind === 'refused' && answer.reply?.outcome.kind === 'refused';
  return isDecided ? { ...rendered, status: 200, headers: jsonAnswer(200, null).headers } : rendered;
}

function renderRefused(answer: RefusedAnswer): HttpAnswer {
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
  };
  return jsonAnswer(entry.httpStatus, body, { ...retryHeaders(entry.httpStatus), ...repeatHeaders(answer.isRepeat) });
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
