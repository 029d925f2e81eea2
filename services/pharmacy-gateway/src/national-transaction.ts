import { refusedAnswer } from '@medclear/gateway-kit';
import type { DoneAnswer, FieldIssue, GatewayAnswer, GatewayRequest, Validated } from '@medclear/gateway-kit';

/** What an envelope says, whatever its transaction. */
interface Envelope {
  readonly insuplc_admdvs: string;
}

/** One transaction of the national interface. */
export interface NationalTransaction<Message extends Envelope> {
  /** Checks every field of an envelope. */
  readonly read: (envelope: unknown) => Validated<Message>;
  /** Names the fields that do not go together. */
  readonly check: (message: Message) => readonly FieldIssue[];
  readonly answer: (message: Message, request: GatewayRequest) => Promise<GatewayAnswer>;
  /** The output of what has come of it. */
  readonly output: (message: Message, answer: DoneAnswer) => object;
}

/** An answer with what its envelope needs of its request. */
export interface AnsweredTransaction {
  readonly answer: GatewayAnswer;
  /** Null when no message could be read. */
  readonly insuredRegion: string | null;
  readonly output: (answer: DoneAnswer) => object;
}

export type HandleTransaction = (envelope: unknown, request: GatewayRequest) => Promise<AnsweredTransaction>;

/** Makes the handling of a transaction: all wrong fields at once, or its answer. */
export function handleTransaction<Message extends Envelope>(
  transaction: NationalTransaction<Message>,
): HandleTransaction {
  return async (envelope, request) => {
    const read = transaction.read(envelope);
    if (!read.ok) return invalid(read.issues);
    const message = read.value;
    const issues = transaction.check(message);
    if (issues.length > 0) return invalid(issues);
    const answer = await transaction.answer(message, request);
    return { answer, insuredRegion: message.insuplc_admdvs, output: (done) => transaction.output(message, done) };
  };
}

/** The answer to an envelope that is no message. */
export function invalid(issues: readonly FieldIssue[]): AnsweredTransaction {
  return { answer: refusedAnswer('ENVELOPE_INVALID', { issues }), insuredRegion: null, output: () => ({}) };
}
