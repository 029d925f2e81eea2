import { fen, formatYuan, provinceOf } from '@medclear/domain';
import { pieceOf } from '../../end-to-end/tills';
import type { Tills } from '../../end-to-end/tills';
import type { SeededRandom } from '../../population/seeded-random';
import type { SyntheticPerson } from '../../population/synthetic-person';
import type { TillOutcome } from '../../tills/till-record';
import type { TillMessage } from './till-message';

/** Who stands at a till. */
export interface TillVisit {
  readonly tills: Tills;
  readonly person: SyntheticPerson;
  readonly random: SeededRandom;
  /** Sends a message until its outcome is told, and keeps that for the books. */
  readonly tell: (message: TillMessage) => Promise<TillOutcome>;
}

/** Why somebody comes to a till: one message, or several of which each needs the outcome of the one before. */
export type Errand = (visit: TillVisit) => Promise<void>;

const SMALLEST_FEN = 500;
const SPAN_FEN = 60_000;

export function randomAmount(random: SeededRandom): string {
  return formatYuan(fen(SMALLEST_FEN + random.integerBelow(SPAN_FEN)));
}

/** A pharmacy's sale, in clean JSON. */
export const buyDrugs: Errand = async ({ tills, person, random, tell }) => {
  const sale = tills.sale(person, [pieceOf('X-METFORMIN', randomAmount(random))]);
  await tell({
    messageId: sale.saleId,
    insuredProvince: provinceOf(person.insuredRegion),
    isSameToTheByte: true,
    send: () => tills.sendSale(sale),
  });
};

/** A pharmacy's purchase, in the national envelope. */
export const buyNationally: Errand = async ({ tills, person, random, tell }) => {
  const purchase = tills.purchase(person, [pieceOf('X-METFORMIN', randomAmount(random))]);
  await tell({
    messageId: purchase.msgid,
    insuredProvince: provinceOf(person.insuredRegion),
    isSameToTheByte: false,
    send: () => tills.sendPurchase(purchase),
  });
};
