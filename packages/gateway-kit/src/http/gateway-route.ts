import type { GatewayAnswer, RefusedAnswer } from '../render/gateway-answer';
import type { HttpAnswer } from '../render/http-answer';

/** A request as a use case sees it. */
export interface GatewayRequest {
  readonly header: (name: string) => string | null;
  readonly receivedAtMs: number;
  /** The claim that the path names, as it stands there; null when it names none. */
  readonly pathClaimId: string | null;
}

/** What a use case tells, and how its interface says it. */
export interface Told {
  readonly answer: GatewayAnswer;
  /** A label of its own where one path takes several acts; else the route's. */
  readonly name?: string;
  render(answer: GatewayAnswer): HttpAnswer;
}

/** A path that takes messages. */
export interface MessageRoute {
  readonly path: string;
  /** A label of metrics and logs: few values, never anything of a caller. */
  readonly name: string;
  handle(message: unknown, request: GatewayRequest): Promise<Told>;
  /** Says what is wrong with a request that is no message. */
  renderRefusal(refusal: RefusedAnswer, request: GatewayRequest): HttpAnswer;
}

/** The path that tells the state of a claim. */
export interface StatusRoute {
  readonly name: string;
  handle(claimId: string, request: GatewayRequest): Promise<Told>;
}
