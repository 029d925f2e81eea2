import type { Paths } from '../claim/build-settle-command';
import type { DeclaredClaim } from '../claim/declared-claim';
import { createRestRoute } from '../http/create-rest-route';
import type { MessageRoute } from '../http/gateway-route';
import type { Vocabulary } from '../render/vocabulary';
import type { SettleClaim } from '../submit/settle-claim';
import type { Validated } from '../validation/compile-schema';
import type { HoldClaim } from './hold-claim';
import type { QuoteClaim } from './quote-claim';

/** A bill that is to be held for some time. */
export interface ReadHold {
  readonly claim: DeclaredClaim;
  readonly holdForMs: number;
}

/** An institution's messages of a bill. */
export interface BillMessages {
  readonly words: Vocabulary;
  /** Where a claim's fields stand in a message. */
  readonly paths: Paths;
  readonly readBill: (body: unknown) => Validated<DeclaredClaim>;
  readonly readHold: (body: unknown) => Validated<ReadHold>;
  /** Reads a bill that is only asked about: it needs no id. */
  readonly readQuote: (body: unknown) => Validated<DeclaredClaim>;
}

export interface BillHandling {
  readonly settle: SettleClaim;
  readonly hold: HoldClaim;
  readonly quote: QuoteClaim;
}

/** `POST /v1/settlements`, `/v1/holds` and `/v1/quotes` in an institution's words. */
export function createBillRoutes(
  messages: BillMessages,
  { settle, hold, quote }: BillHandling,
): readonly MessageRoute[] {
  const { words, paths, readBill, readHold, readQuote } = messages;
  return [
    createRestRoute({
      path: '/v1/settlements',
      name: 'settle',
      words,
      read: readBill,
      answer: (claim, request) => settle(claim, paths, request),
    }),
    createRestRoute({
      path: '/v1/holds',
      name: 'hold',
      words,
      read: readHold,
      answer: ({ claim, holdForMs }, request) => hold({ claim, paths, request }, holdForMs),
    }),
    createRestRoute({
      path: '/v1/quotes',
      name: 'quote',
      words,
      read: readQuote,
      answer: (claim, request) => quote({ claim, paths, request }),
    }),
  ];
}
