import type { SyntheticPerson } from '../population/synthetic-person';
import type { SyntheticInstitution } from '../population/synthetic-places';
import { postJson } from './post-json';
import type { HttpAnswer } from './post-json';

export interface PharmacyDrug {
  readonly itemCode: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
}

export interface PharmacyPurchase {
  readonly messageId: string;
  readonly pharmacy: SyntheticInstitution;
  readonly person: SyntheticPerson;
  readonly dateTime: string;
  readonly total: string;
  readonly drugs: readonly PharmacyDrug[];
}

/** Every field of the envelope is text; what stands in `input` differs by transaction. */
export type NationalMessage = Readonly<Record<string, string | object>> & {
  readonly msgid: string;
  readonly fixmedins_code: string;
  readonly input: object;
};

/** The national transaction 2102 in its envelope, as a pharmacy terminal sends it. */
export function makeNationalPurchase({
  messageId,
  pharmacy,
  person,
  dateTime,
  total,
  drugs,
}: PharmacyPurchase): NationalMessage {
  return {
    infno: '2102',
    msgid: messageId,
    mdtrtarea_admvs: pharmacy.region,
    insuplc_admdvs: person.insuredRegion,
    recer_sys_code: 'YBXT',
    infver: 'V1.0',
    opter_type: '1',
    opter: 'SYN001',
    opter_name: '示例收银员',
    inf_time: dateTime,
    fixmedins_code: pharmacy.code,
    fixmedins_name: '示例药店（虚构）',
    input: {
      druginfo: {
        psn_no: person.personNumber,
        mdtrt_cert_type: '01',
        mdtrt_cert_no: 'SYNTHETIC-VOUCHER',
        begntime: dateTime,
        medfee_sumamt: total,
        insutype: '310',
        acct_used_flag: '1',
        med_type: '41',
      },
      drugdetail: drugs.map((drug, at) => ({
        feedetl_sn: String(at + 1),
        fee_ocur_time: dateTime,
        med_list_codg: drug.itemCode,
        medins_list_codg: drug.itemCode,
        det_item_fee_sumamt: drug.amount,
        cnt: drug.quantity,
        pric: drug.unitPrice,
      })),
    },
  };
}

export function sendNationalPurchase(gatewayUrl: string, purchase: NationalMessage): Promise<HttpAnswer> {
  return postJson(`${gatewayUrl}/v1/national`, purchase, {
    headers: { 'x-institution-code': purchase.fixmedins_code },
  });
}
