import { deriveClaimId } from '@medclear/contracts';
import { fen, formatYuan, provinceOf } from '@medclear/domain';
import type { ClaimId, InstitutionCode, ProvinceCode } from '@medclear/domain';
import type { GatewayCall } from '../../end-to-end/call-gateway';
import { pieceOf } from '../../end-to-end/tills';
import type { Tills } from '../../end-to-end/tills';
import type { SeededRandom } from '../../population/seeded-random';
import type { SyntheticPerson } from '../../population/synthetic-person';

/** One message of a till: sending it again is the same message. */
export interface TillMessage {
  readonly messageId: string;
  readonly claimId: ClaimId;
  readonly insuredProvince: ProvinceCode;
  /** Throws when nothing comes back. */
  readonly send: () => Promise<GatewayCall>;
  /** Answers in clean JSON are the same to the byte; an envelope carries times of its own. */
  readonly isSameToTheByte: boolean;
}

/** Writes a message as one kind of till does. */
export type WriteMessage = (tills: Tills, person: SyntheticPerson, random: SeededRandom) => TillMessage;

const SMALLEST_FEN = 500;
const SPAN_FEN = 60_000;

function messageOf(
  institution: InstitutionCode,
  messageId: string,
  person: SyntheticPerson,
): Pick<TillMessage, 'messageId' | 'claimId' | 'insuredProvince'> {
  const insuredProvince = provinceOf(person.insuredRegion);
  return { messageId, claimId: deriveClaimId(insuredProvince, institution, messageId), insuredProvince };
}

function amountOf(random: SeededRandom): string {
  return formatYuan(fen(SMALLEST_FEN + random.integerBelow(SPAN_FEN)));
}

/** A hospital's bill of two lines, in clean JSON. */
export const writeBill: WriteMessage = (tills, person, random) => {
  const lines = [pieceOf('S-CONSULTATION', '20.00'), pieceOf('X-CEFTRIAXONE', amountOf(random), '2')];
  const bill = tills.bill(person, lines);
  return {
    ...messageOf(tills.hospital, bill.messageId, person),
    isSameToTheByte: true,
    send: () => tills.sendBill(bill),
  };
};

/** A pharmacy's sale, in clean JSON. */
export const writeSale: WriteMessage = (tills, person, random) => {
  const sale = tills.sale(person, [pieceOf('X-METFORMIN', amountOf(random))]);
  return { ...messageOf(tills.pharmacy, sale.saleId, person), isSameToTheByte: true, send: () => tills.sendSale(sale) };
};

/** A pharmacy's purchase, in the national envelope. */
export const writePurchase: WriteMessage = (tills, person, random) => {
  const purchase = tills.purchase(person, [pieceOf('X-METFORMIN', amountOf(random))]);
  return {
    ...messageOf(tills.pharmacy, purchase.msgid, person),
    isSameToTheByte: false,
    send: () => tills.sendPurchase(purchase),
  };
};
