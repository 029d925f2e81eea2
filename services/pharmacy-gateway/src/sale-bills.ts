import { checkVisitNumber, compileReader, holdForMs, lineIssues, namingAll, withFurther } from '@medclear/gateway-kit';
import type { BillMessages, DeclaredClaim, Validated } from '@medclear/gateway-kit';
import { checkDisease } from './check-disease';
import { PHARMACY_WORDS } from './pharmacy-words';
import { SaleHoldMessage, SaleMessage, SaleQuoteMessage } from './sale-message';
import { SALE_FIELDS, SALE_PATHS, saleToClaim } from './sale-to-claim';

const together = (sale: unknown) => lineIssues(sale, SALE_FIELDS);

const readSale = namingAll(
  compileReader(SaleMessage, (sale) => sale),
  together,
);
const readHold = namingAll(
  compileReader(SaleHoldMessage, (sale) => sale),
  together,
);
const readQuote = namingAll(
  compileReader(SaleQuoteMessage, (sale): SaleMessage => ({ saleId: '', ...sale })),
  together,
);

/** A pharmacy's messages of a sale. */
export const SALE_BILLS: BillMessages = {
  words: PHARMACY_WORDS,
  paths: SALE_PATHS,
  readBill: (body) => checked(readSale(body)),
  readQuote: (body) => checked(readQuote(body)),
  readHold: (body) => {
    const sale = readHold(body);
    if (!sale.ok) return sale;
    const claim = checked(sale);
    if (!claim.ok) return claim;
    return { ok: true, value: { claim: claim.value, holdForMs: holdForMs(sale.value.holdForSeconds) } };
  },
};

function checked(read: Validated<SaleMessage>): Validated<DeclaredClaim> {
  if (!read.ok) return read;
  const { care, diseaseCode } = read.value;
  const issues = [...checkDisease(care === 'chronic', diseaseCode, '/diseaseCode'), ...checkVisitNumber(read.value)];
  if (issues.length === 0) return { ok: true, value: saleToClaim(read.value) };
  return { ok: false, issues: withFurther(issues, together(read.value)) };
}
