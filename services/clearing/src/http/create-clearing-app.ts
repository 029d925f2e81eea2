import { fen, formatYuan, parseClaimId } from '@medclear/domain';
import type { Logger } from '@medclear/platform';
import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import type { Ledger } from '../ledger/ledger';

/** What provincial fund operators ask: who owes whom, what was paid, how far the journals are in the books. */
export function createClearingApp(ledger: Ledger, log: Logger): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/v1/obligations', async (_request, response) => {
    const { asOfMs, obligations } = await ledger.obligations();
    response.json({
      asOf: new Date(asOfMs).toISOString(),
      obligations: obligations.map((owed) => ({ amount: formatYuan(fen(owed.amountFen)), ...owed })),
    });
  });
  app.get('/v1/books', async (_request, response) => {
    const [{ funds, positions, totals }, breaks] = await Promise.all([ledger.books(), ledger.breaks()]);
    const paid = funds.map(({ insuredProvince: province, fund, amountFen, givenBackFen, claims, refunds }) => {
      return { province, fund, paidFen: amountFen, paid: formatYuan(fen(amountFen)), givenBackFen, claims, refunds };
    });
    response.json({ funds: paid, positions, totals, breaks });
  });
  app.get('/v1/claims/:claimId', async (request, response) => {
    const claimId = parseClaimId(request.params.claimId);
    if (!claimId.ok) {
      response.status(422).json({ code: 'CLAIM_ID_MALFORMED' });
      return;
    }
    const posted = await ledger.claim(claimId.value);
    if (posted === null) response.status(404).json({ code: 'CLAIM_NOT_POSTED' });
    else response.json(posted);
  });
  app.use((_request, response) => {
    response.status(404).json({ code: 'NOT_FOUND' });
  });
  app.use((cause: unknown, _request: Request, response: Response, next: NextFunction) => {
    log.error({ err: cause }, 'a question could not be answered');
    if (response.headersSent) next(cause);
    else response.status(503).set('Retry-After', '1').json({ code: 'UPSTREAM_DOWN' });
  });
  return app;
}
