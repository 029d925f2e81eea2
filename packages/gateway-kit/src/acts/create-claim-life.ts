import type { ActHandling } from './create-act-routes';
import { createActOnClaim } from './act-on-claim';
import { createReverseMessage } from './reverse-message';
import type { AskQuote } from '../bills/ask-quote';
import type { BillHandling } from '../bills/create-bill-routes';
import { createHoldClaim } from '../bills/hold-claim';
import type { BillMaking } from '../bills/make-bill';
import { createQuoteClaim } from '../bills/quote-claim';
import type { ClaimRoutes } from '../routes/claim-routes';
import type { AskStatus } from '../status/ask-status';
import { createSettleClaim } from '../submit/settle-claim';
import type { SubmitAndAwait } from '../submit/submit-and-await';

/** How a gateway reaches the provinces. */
export interface ClaimConnections {
  readonly submit: SubmitAndAwait;
  readonly ask: AskStatus;
  readonly askQuote: AskQuote;
  readonly routes: ClaimRoutes;
}

/** Everything that can be done with a claim. */
export type ClaimLife = BillHandling & ActHandling;

/** Builds the whole life of a claim over a gateway's connections. */
export function createClaimLife({ submit, askQuote, routes }: ClaimConnections, making: BillMaking): ClaimLife {
  const { credentials, keys } = making;
  return {
    settle: createSettleClaim({ submit, ...making }),
    hold: createHoldClaim({ submit, ...making }),
    quote: createQuoteClaim({ ask: askQuote, ...making }),
    act: createActOnClaim({ credentials, keys, submit }),
    reverse: createReverseMessage({ credentials, keys, submit, routes }),
  };
}
