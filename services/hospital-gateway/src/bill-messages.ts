import { compileReader, holdForMs, lineIssues, namingAll, PLAIN_WORDS, withFurther } from '@medclear/gateway-kit';
import type { BillMessages, DeclaredClaim, Together, Validated } from '@medclear/gateway-kit';
import { checkCare } from './check-care';
import type { CareFields } from './check-care';
import { HoldMessage, QuoteMessage, SettlementMessage } from './settlement-message';
import { HOSPITAL_FIELDS, HOSPITAL_PATHS, toClaim } from './to-claim';

const CARE_PATHS = [
  '/care',
  '/visitDate',
  '/admittedOn',
  '/dischargedOn',
  '/diseaseCode',
  '/visitNumber',
  '/chargeBatch',
];

/** The kind of care is judged when the fields it needs are right by themselves. */
const together: Together = (message, wrong) => {
  const isCareReadable = isMessage(message) && !wrong.some(({ path }) => CARE_PATHS.includes(path));
  return [...(isCareReadable ? checkCare(message) : []), ...lineIssues(message, HOSPITAL_FIELDS)];
};

const readSettlement = namingAll(
  compileReader(SettlementMessage, (message) => message),
  together,
);
const readHold = namingAll(
  compileReader(HoldMessage, (message) => message),
  together,
);
const readQuote = namingAll(
  compileReader(QuoteMessage, (message): SettlementMessage => ({ messageId: '', ...message })),
  together,
);

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
  if (issues.length === 0) return { ok: true, value: toClaim(read.value) };
  return { ok: false, issues: withFurther(issues, lineIssues(read.value, HOSPITAL_FIELDS)) };
}

function isMessage(body: unknown): body is CareFields {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
