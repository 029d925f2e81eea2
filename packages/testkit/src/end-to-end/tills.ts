import { businessDateOf, trusted } from '@medclear/domain';
import type { InstitutionCode, ProvinceCode } from '@medclear/domain';
import type { House } from '../house/start-house';
import type { SyntheticPerson } from '../population/synthetic-person';
import { syntheticHospital, syntheticPharmacy } from '../population/synthetic-places';
import { makeHospitalBill } from '../tills/hospital-till';
import type { HospitalBill, HospitalLine } from '../tills/hospital-till';
import { createMessageIds } from '../tills/message-id';
import { makePharmacySale } from '../tills/pharmacy-sale';
import type { PharmacySale } from '../tills/pharmacy-sale';
import { makeNationalPurchase } from '../tills/pharmacy-till';
import type { NationalMessage, PharmacyDrug } from '../tills/pharmacy-till';
import type { TillRecord } from '../tills/till-record';
import { postMessage } from './call-gateway';
import type { GatewayCall } from './call-gateway';
import { toldOutcome, totalOf } from './told-outcome';

/** Tills of one province before a running house: they write messages, send them, and keep what they were told. */
export interface Tills {
  readonly hospital: InstitutionCode;
  readonly pharmacy: InstitutionCode;
  readonly today: string;
  /** Each message has an id of its own unless another is given. */
  bill(person: SyntheticPerson, lines: readonly HospitalLine[], change?: Partial<HospitalBill>): HospitalBill;
  sale(person: SyntheticPerson, drugs: readonly PharmacyDrug[]): PharmacySale;
  purchase(person: SyntheticPerson, drugs: readonly PharmacyDrug[]): NationalMessage;
  sendBill(bill: HospitalBill): Promise<GatewayCall>;
  sendSale(sale: PharmacySale): Promise<GatewayCall>;
  sendPurchase(purchase: NationalMessage): Promise<GatewayCall>;
  /** What was settled, each claim once. */
  settled(): readonly TillRecord[];
}

export function createTills({ services }: House, treatmentProvince: ProvinceCode): Tills {
  const { hospitalGateway, pharmacyGateway } = services;
  const [hospital, pharmacy] = [syntheticHospital(treatmentProvince), syntheticPharmacy(treatmentProvince)];
  const [bills, sales] = [hospital, pharmacy].map(({ code }) => createMessageIds(code, Date.now()));
  const today = businessDateOf(Date.now());
  const told = new Map<string, TillRecord>();
  const send = async (url: string, messageId: string, message: unknown): Promise<GatewayCall> => {
    const call = await postMessage(url, message);
    const outcome = toldOutcome(call);
    if (outcome.kind === 'settled') {
      const insuredProvince = trusted.provinceCode(outcome.claimId.slice(0, 2));
      told.set(outcome.claimId, { messageId, insuredProvince, treatmentProvince, outcome });
    }
    return call;
  };
  return {
    hospital: hospital.code,
    pharmacy: pharmacy.code,
    today,
    bill: (person, lines, change = {}) => {
      const [messageId, total] = [bills?.next() ?? '', totalOf(lines)];
      return { ...makeHospitalBill({ messageId, hospital, person, visitDate: today, total, lines }), ...change };
    },
    sale: (person, drugs) => {
      const [saleId, total] = [sales?.next() ?? '', totalOf(drugs)];
      return makePharmacySale({ saleId, pharmacy, person, soldOn: today, total, drugs });
    },
    purchase: (person, drugs) => {
      const [messageId, total] = [sales?.next() ?? '', totalOf(drugs)];
      return makeNationalPurchase({ messageId, pharmacy, person, dateTime: `${today} 00:00:00`, total, drugs });
    },
    sendBill: (bill) => send(`${hospitalGateway.url}/v1/settlements`, bill.messageId, bill),
    sendSale: (sale) => send(`${pharmacyGateway.url}/v1/settlements`, sale.saleId, sale),
    sendPurchase: (purchase) => send(`${pharmacyGateway.url}/v1/national`, purchase.msgid, purchase),
    settled: () => [...told.values()],
  };
}

/** One piece of an item at its price. */
export function pieceOf(itemCode: string, amount: string, lineNumber = '1'): HospitalLine {
  return { lineNumber, itemCode, quantity: '1', unitPrice: amount, amount };
}
