import { compileReader, holdForMs, PLAIN_WORDS } from '@medclear/gateway-kit';
import type { BillMessages, DeclaredClaim, Validated } from '@medclear/gateway-kit';
import { checkCare } from './check-care';
import { HoldMessage, QuoteMessage, SettlementMessage } from './settlement-message';
import { HOSPITAL_PATHS, toClaim } from './to-claim';

const readSettlement = compileReader(SettlementMessage, (message) => message);
const readHold = compileReader(HoldMessage, (message) => message);
const readQuote = compileReader(QuoteMessage, (message): SettlementMessage => ({ messageId: '', ...message }));

/** A hospital's messages of a bill. */
export const HOSPITAL_BILLS: BillMessages = {
  words: PLAIN_WORDS,
  paths: HOSPITAL_PATHS,
  readBill: (body) => checked(readSettlement(body)),
  readQuote: (body) => checked(readQuote(body)),
  readHold: (body) => {
    const message = readHold(body);
    if (!message.ok) return message;
    const claim = checked(message);
    if (!claim.ok) return claim;
    return { ok: true, value: { claim: claim.value, holdForMs: holdForMs(message.value.holdForSeconds) } };
  },
};

/** The fields of the kind of care are checked together, after each by itself. */
function checked(read: Validated<SettlementMessage>): Validated<DeclaredClaim> {
  if (!read.ok) return read;
  const issues = checkCare(read.value);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: toClaim(read.value) };
}
