import { trusted } from '@medclear/domain';
import type { DeclaredLine } from '@medclear/domain';
import { checkedDecimal, checkedFen, QUANTITY_DECIMALS, UNIT_PRICE_DECIMALS } from '@medclear/gateway-kit';
import type { DeclaredClaim, Paths } from '@medclear/gateway-kit';
import type { SettlementMessage } from './settlement-message';

/** Where a claim's fields stand in a hospital's message. */
export const HOSPITAL_PATHS: Paths = {
  total: '/total',
  line: (at, field) => `/lines/${String(at)}/${field}`,
};

/** Translates a hospital's message, whose fields have been checked, into a claim: yuan become fen, texts become ids. */
export function toClaim(message: SettlementMessage): DeclaredClaim {
  const institutionCode = trusted.institutionCode(message.institutionCode);
  return {
    institutionCode,
    messageId: message.messageId,
    business: 'outpatient',
    treatmentRegion: trusted.regionCode(institutionCode.slice(1, 7)),
    insuredRegion: trusted.regionCode(message.insuredRegion),
    personNumber: message.personNumber,
    visitDate: trusted.businessDate(message.visitDate),
    credentialKind: message.credential.kind,
    cardIdentificationCode: message.credential.cardIdentificationCode ?? null,
    usesAccount: message.useAccount,
    hospitalLevel: message.hospitalLevel,
    totalFen: checkedFen(message.total),
    lines: message.lines.map(toLine),
    furtherContent: {},
  };
}

function toLine(line: SettlementMessage['lines'][number]): DeclaredLine {
  return {
    lineNumber: line.lineNumber,
    itemCode: line.itemCode,
    quantityTenThousandths: checkedDecimal(line.quantity, QUANTITY_DECIMALS),
    unitPriceMicroYuan: checkedDecimal(line.unitPrice, UNIT_PRICE_DECIMALS),
    amountFen: checkedFen(line.amount),
  };
}
