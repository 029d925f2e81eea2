import { invariant, trusted, ZERO_FEN } from '@medclear/domain';
import type { BusinessDate, DeclaredLine } from '@medclear/domain';
import {
  checkedDecimal,
  checkedFen,
  QUANTITY_DECIMALS,
  readDeclaredSplit,
  readQuoted,
  SPLIT_NAMES,
  UNIT_PRICE_DECIMALS,
} from '@medclear/gateway-kit';
import type { BillFields, DeclaredClaim, DeclaredVisit, Paths } from '@medclear/gateway-kit';
import type { SettlementMessage } from './settlement-message';

/** Where a claim's fields stand in a hospital's message. */
export const HOSPITAL_PATHS: Paths = {
  total: '/total',
  line: (at, field) => `/lines/${String(at)}/${field}`,
  part: (part) => `/split/${SPLIT_NAMES[part]}`,
};

/** What the lines of a hospital's message cost. */
export const HOSPITAL_FIELDS: BillFields = {
  total: '/total',
  lines: '/lines',
  lineNumber: 'lineNumber',
  quantity: 'quantity',
  unitPrice: 'unitPrice',
  amount: 'amount',
};

/** Translates a hospital's message, whose fields have been checked, into a claim: yuan become fen, texts become ids. */
export function toClaim(message: SettlementMessage): DeclaredClaim {
  const institutionCode = trusted.institutionCode(message.institutionCode);
  const { care = 'outpatient', credential } = message;
  return {
    institutionCode,
    messageId: message.messageId,
    business: care,
    treatmentRegion: trusted.regionCode(institutionCode.slice(1, 7)),
    insuredRegion: trusted.regionCode(message.insuredRegion),
    personNumber: message.personNumber,
    visitDate: visitDateOf(message),
    ...toVisit(message),
    credentialKind: credential.kind,
    cardIdentificationCode: credential.cardIdentificationCode ?? null,
    voucherToken: credential.voucherToken ?? null,
    usesAccount: message.useAccount,
    hospitalLevel: message.hospitalLevel,
    totalFen: checkedFen(message.total),
    declaredSplit: readDeclaredSplit(message.split ?? {}, SPLIT_NAMES),
    lines: message.lines.map(toLine),
    traceCodes: null,
    furtherContent: {},
  };
}

function visitDateOf({ visitDate, admittedOn }: SettlementMessage): BusinessDate {
  const day = admittedOn ?? visitDate;
  invariant(day !== undefined, 'the days of a message are checked before it is translated');
  return trusted.businessDate(day);
}

function toVisit({ care, admittedOn, dischargedOn, ...message }: SettlementMessage): DeclaredVisit {
  return {
    admittedOn: admittedOn === undefined ? null : trusted.businessDate(admittedOn),
    dischargedOn: dischargedOn === undefined ? null : trusted.businessDate(dischargedOn),
    isEmergency: message.isEmergency ?? false,
    diseaseCode: care === 'chronic' ? (message.diseaseCode ?? null) : null,
    hospitalPartFen: message.hospitalPart === undefined ? ZERO_FEN : checkedFen(message.hospitalPart),
    quoted: readQuoted(message.quote),
    visitNumber: message.visitNumber ?? null,
    chargeBatch: message.chargeBatch ?? null,
  };
}

function toLine(line: SettlementMessage['lines'][number]): DeclaredLine {
  return {
    lineNumber: line.lineNumber,
    itemCode: line.itemCode,
    quantityTenThousandths: checkedDecimal(line.quantity, QUANTITY_DECIMALS),
    unitPriceMicroYuan: checkedDecimal(line.unitPrice, UNIT_PRICE_DECIMALS),
    amountFen: checkedFen(line.amount),
    ...(line.isUseCovered === undefined ? {} : { isUseCovered: line.isUseCovered }),
  };
}
