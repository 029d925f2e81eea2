import { trusted } from '@medclear/domain';
import type { DeclaredLine, HospitalLevel } from '@medclear/domain';
import {
  checkedDecimal,
  checkedFen,
  PLAIN_VISIT,
  QUANTITY_DECIMALS,
  readDeclaredSplit,
  readQuoted,
  SPLIT_NAMES,
  UNIT_PRICE_DECIMALS,
} from '@medclear/gateway-kit';
import type { BillFields, DeclaredClaim, Paths } from '@medclear/gateway-kit';
import type { SaleMessage } from './sale-message';

/** A pharmacy counts as the lowest level of a hospital where prices differ by level. */
export const PHARMACY_LEVEL: HospitalLevel = 1;

const LINE_FIELDS: Readonly<Record<Parameters<Paths['line']>[1], keyof SaleMessage['drugs'][number]>> = {
  lineNumber: 'position',
  amount: 'price',
  traceCodes: 'traceCodes',
};

/** Where a claim's fields stand in a sale. */
export const SALE_PATHS: Paths = {
  total: '/total',
  line: (at, field) => `/drugs/${String(at)}/${LINE_FIELDS[field]}`,
  part: (part) => `/split/${SPLIT_NAMES[part]}`,
};

/** What the drugs of a sale cost. */
export const SALE_FIELDS: BillFields = {
  total: '/total',
  lines: '/drugs',
  lineNumber: 'position',
  quantity: 'packs',
  unitPrice: 'packPrice',
  amount: 'price',
};

/** Translates a sale, whose fields have been checked, into a claim: yuan become fen, texts become ids. */
export function saleToClaim(sale: SaleMessage): DeclaredClaim {
  const institutionCode = trusted.institutionCode(sale.pharmacyCode);
  const { buyer, care = 'pharmacy' } = sale;
  return {
    institutionCode,
    messageId: sale.saleId,
    business: care,
    treatmentRegion: trusted.regionCode(institutionCode.slice(1, 7)),
    insuredRegion: trusted.regionCode(buyer.insuredRegion),
    personNumber: buyer.personNumber,
    visitDate: trusted.businessDate(sale.soldOn),
    ...PLAIN_VISIT,
    diseaseCode: care === 'chronic' ? (sale.diseaseCode ?? null) : null,
    quoted: readQuoted(sale.quote),
    visitNumber: sale.visitNumber ?? null,
    chargeBatch: sale.chargeBatch ?? null,
    credentialKind: buyer.shown,
    cardIdentificationCode: buyer.cardIdentificationCode ?? null,
    voucherToken: buyer.voucherToken ?? null,
    usesAccount: buyer.paysFromAccount,
    hospitalLevel: PHARMACY_LEVEL,
    totalFen: checkedFen(sale.total),
    declaredSplit: readDeclaredSplit(sale.split ?? {}, SPLIT_NAMES),
    lines: sale.drugs.map(toLine),
    traceCodes: sale.drugs.map(({ traceCodes }) => traceCodes ?? []),
    furtherContent: { rest: sale.drugs.map(({ prescriptionNumber }) => prescriptionNumber ?? null) },
  };
}

function toLine(drug: SaleMessage['drugs'][number]): DeclaredLine {
  return {
    lineNumber: drug.position,
    itemCode: drug.drugCode,
    quantityTenThousandths: checkedDecimal(drug.packs, QUANTITY_DECIMALS),
    unitPriceMicroYuan: checkedDecimal(drug.packPrice, UNIT_PRICE_DECIMALS),
    amountFen: checkedFen(drug.price),
  };
}
