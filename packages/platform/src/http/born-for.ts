import { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerOptions } from 'node:http';
import type { Express } from 'express';

/**
 * Classes of requests and responses that have an application's prototypes from their birth on.
 *
 * express gives every request and response another prototype than Node has made it with; V8 then makes a hidden class for each
 * field that is set afterwards, eleven a request, which live until the old space is collected.
 */
export function bornFor(app: Express): Required<Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>> {
  class BornRequest extends IncomingMessage {}
  class BornResponse<Asked extends IncomingMessage = IncomingMessage> extends ServerResponse<Asked> {}
  Object.setPrototypeOf(BornRequest.prototype, app.request);
  Object.setPrototypeOf(BornResponse.prototype, app.response);
  Object.assign(app, { request: BornRequest.prototype, response: BornResponse.prototype });
  return { IncomingMessage: BornRequest, ServerResponse: BornResponse };
}
