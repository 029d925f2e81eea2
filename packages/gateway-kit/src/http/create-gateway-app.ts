import type { Logger } from '@medclear/platform';
import express from 'express';
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express';
import { transportRefusal } from '../render/gateway-answer';
import type { GatewayAnswer, RefusedAnswer } from '../render/gateway-answer';
import type { HttpAnswer } from '../render/http-answer';
import { renderRest } from '../render/render-rest';
import type { TransportRefusalCode } from '../render/transport-refusals';
import type { GatewayRequest, MessageRoute, StatusRoute, Told } from './gateway-route';
import { readBody } from './read-body';
import { isJsonContentType, readJson } from './read-json';

export const STATUS_PATH = '/v1/claims/:claimId';

/** Sees every answer that goes out. */
export type OnAnswered = (told: {
  readonly route: string;
  readonly answer: GatewayAnswer;
  readonly seconds: number;
}) => void;

/** Sees every answer to a message or question that has been handed to its connection whole. */
export type OnTold = (told: { readonly route: string; readonly answer: GatewayAnswer }) => void;

export interface GatewayAppSettings {
  readonly messages: readonly MessageRoute[];
  readonly status: StatusRoute;
  readonly log: Logger;
  readonly nowMs: () => number;
  readonly onAnswered: OnAnswered;
  readonly onTold?: OnTold;
  /** The process is about to end: connections are not kept open behind their answers. */
  readonly isStopping: () => boolean;
}

/** The application of a gateway: the hot paths first, nothing else on them, and never a stack trace. */
export function createGatewayApp(settings: GatewayAppSettings): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  for (const route of settings.messages) {
    const refuse = refuser(settings, route);
    app.post(route.path, takeMessage(settings, route, refuse), bodyFault(settings, refuse));
  }
  app.get(STATUS_PATH, takeQuestion(settings));
  const plain = refuser(settings, { name: 'none', renderRefusal: (refusal) => renderRest(refusal) });
  app.all([...settings.messages.map(({ path }) => path), STATUS_PATH], (request, response) => {
    plain(request, response, transportRefusal('METHOD_NOT_ALLOWED'));
  });
  app.use((request, response) => {
    plain(request, response, transportRefusal('PATH_UNKNOWN'));
  });
  app.use(bodyFault(settings, plain));
  return app;
}

type Refuse = (request: Request, response: Response, refusal: RefusedAnswer) => void;

function refuser(settings: GatewayAppSettings, route: Pick<MessageRoute, 'name' | 'renderRefusal'>): Refuse {
  return (request, response, refusal) => {
    settings.onAnswered({ route: route.name, answer: refusal, seconds: 0 });
    send(settings, response, route.renderRefusal(refusal, toGatewayRequest(request, settings.nowMs())));
  };
}

/** One handler for the whole way: every further one costs each message a turn through express. */
function takeMessage(settings: GatewayAppSettings, route: MessageRoute, refuse: Refuse): RequestHandler {
  return async (request, response) => {
    const receivedAtMs = settings.nowMs();
    if (!isJsonContentType(request.headers['content-type'])) {
      refuse(request, response, transportRefusal('CONTENT_TYPE_NOT_JSON'));
      return;
    }
    const read = readJson(await readBody(request, response));
    if (!read.ok) {
      refuse(request, response, read.refusal);
      return;
    }
    const told = await route.handle(read.value, toGatewayRequest(request, receivedAtMs));
    tell(settings, response, { told, route: told.name ?? route.name, receivedAtMs });
  };
}

function takeQuestion(settings: GatewayAppSettings): RequestHandler<{ claimId: string }> {
  return async (request, response) => {
    const receivedAtMs = settings.nowMs();
    const told = await settings.status.handle(request.params.claimId, toGatewayRequest(request, receivedAtMs));
    tell(settings, response, { told, route: settings.status.name, receivedAtMs });
  };
}

interface Telling {
  readonly told: Told;
  readonly route: string;
  readonly receivedAtMs: number;
}

/** An answer that cannot be said is not known to the caller: whatever it was, the outcome has to be asked for. */
function tell(settings: GatewayAppSettings, response: Response, { told, route, receivedAtMs }: Telling): void {
  const { log, nowMs, onAnswered, onTold } = settings;
  let answer = told.answer;
  let rendered: HttpAnswer;
  try {
    rendered = told.render(answer);
  } catch (cause) {
    log.error({ err: cause, claimId: answer.claimId }, 'an answer could not be put into words');
    if (answer.claimId === null) throw cause;
    answer = { kind: 'unknown', claimId: answer.claimId };
    rendered = told.render(answer);
  }
  onAnswered({ route, answer, seconds: (nowMs() - receivedAtMs) / 1_000 });
  response.once('finish', () => onTold?.({ route, answer }));
  send(settings, response, rendered);
}

/** What goes wrong before a message is read is the caller's, or a fault of this program: told in words, never with its trace. */
function bodyFault({ log }: GatewayAppSettings, refuse: Refuse): ErrorRequestHandler {
  return (cause: unknown, request, response, next) => {
    if (response.headersSent) {
      next(cause);
      return;
    }
    const code = codeOf(cause);
    if (code === 'GATEWAY_FAULT') log.error({ err: cause }, 'a request met a fault of the gateway');
    refuse(request, response, transportRefusal(code));
  };
}

function codeOf(cause: unknown): TransportRefusalCode {
  const { type, status } = cause as { readonly type?: unknown; readonly status?: unknown };
  if (type === 'entity.too.large') return 'BODY_TOO_LARGE';
  if (cause instanceof URIError) return 'PATH_UNKNOWN';
  return typeof status === 'number' && status < 500 ? 'BODY_NOT_READ' : 'GATEWAY_FAULT';
}

function toGatewayRequest(request: Request, receivedAtMs: number): GatewayRequest {
  const { claimId } = request.params;
  return {
    receivedAtMs,
    header: (name) => headerOf(request, name),
    pathClaimId: typeof claimId === 'string' ? claimId : null,
  };
}

function headerOf({ headers }: Request, name: string): string | null {
  const value = headers[name.toLowerCase()];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function send({ isStopping }: GatewayAppSettings, response: Response, { status, headers, body }: HttpAnswer): void {
  const ending = isStopping() ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers, ...ending });
  response.end(body);
}
