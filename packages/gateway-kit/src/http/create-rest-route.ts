import { refusedAnswer } from '../render/gateway-answer';
import type { GatewayAnswer } from '../render/gateway-answer';
import { renderRest } from '../render/render-rest';
import { PLAIN_WORDS } from '../render/vocabulary';
import type { Vocabulary } from '../render/vocabulary';
import type { Validated } from '../validation/compile-schema';
import type { GatewayRequest, MessageRoute } from './gateway-route';

/** A path that takes messages in clean JSON. */
export interface RestRoute<Message> {
  readonly path: string;
  /** A label of metrics and logs. */
  readonly name: string;
  /** The institution's words. */
  readonly words?: Vocabulary;
  /** Checks every field of a body. */
  readonly read: (body: unknown) => Validated<Message>;
  readonly answer: (message: Message, request: GatewayRequest) => Promise<GatewayAnswer>;
}

/** Makes a path that names all wrong fields of a message, or answers it. */
export function createRestRoute<Message>(route: RestRoute<Message>): MessageRoute {
  const { path, name, words = PLAIN_WORDS, read, answer } = route;
  return {
    path,
    name,
    renderRefusal: (refusal) => renderRest(refusal, words),
    handle: async (body, request) => {
      const message = read(body);
      const told = message.ok
        ? await answer(message.value, request)
        : refusedAnswer('ENVELOPE_INVALID', { issues: message.issues });
      return { answer: told, render: (said) => renderRest(said, words) };
    },
  };
}
