import type { SyntheticPerson } from '../population/synthetic-person';
import type { SyntheticInstitution } from '../population/synthetic-places';
import type { PharmacyDrug } from './pharmacy-till';

/** The body of a pharmacy's `POST /v1/settlements`. */
export interface PharmacySale {
  readonly saleId: string;
  readonly pharmacyCode: string;
  readonly soldOn: string;
  readonly buyer: {
    readonly insuredRegion: string;
    readonly personNumber: string;
    readonly shown: string;
    readonly paysFromAccount: boolean;
  };
  readonly drugs: readonly object[];
  readonly total: string;
}

/** A sale as a pharmacy says it in clean JSON. */
export function makePharmacySale(sale: {
  readonly saleId: string;
  readonly pharmacy: SyntheticInstitution;
  readonly person: SyntheticPerson;
  readonly soldOn: string;
  readonly total: string;
  readonly drugs: readonly PharmacyDrug[];
}): PharmacySale {
  const { insuredRegion, personNumber } = sale.person;
  return {
    saleId: sale.saleId,
    pharmacyCode: sale.pharmacy.code,
    soldOn: sale.soldOn,
    buyer: { insuredRegion, personNumber, shown: 'e-voucher', paysFromAccount: true },
    drugs: sale.drugs.map(({ itemCode, quantity, unitPrice, amount }, at) => ({
      position: String(at + 1),
      drugCode: itemCode,
      packs: quantity,
      packPrice: unitPrice,
      price: amount,
    })),
    total: sale.total,
  };
}
