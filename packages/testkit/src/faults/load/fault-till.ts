import type { ProvinceCode } from '@medclear/domain';
import { postMessage } from '../../end-to-end/call-gateway';
import { findPerson } from '../../end-to-end/find-person';
import { createTills, pieceOf } from '../../end-to-end/tills';
import type { House } from '../../house/start-house';
import type { HospitalBill } from '../../tills/hospital-till';
import type { FaultContext } from '../fault';
import { sendUntilTold } from './send-until-told';
import type { ToldAtLast } from './send-until-told';

/** A hospital's till of a fault's own, beside those that make the load. */
export interface FaultTill {
  /** A bill for somebody of the insured province whom the load does not see. */
  bill(nth: number, amount: string): HospitalBill;
  /** Sends one message to one gateway until it is told an outcome. */
  send(gatewayUrl: string, bill: HospitalBill): Promise<ToldAtLast>;
  /** Keeps for the books what a message was told, once for each message. */
  keep(bill: HospitalBill, told: ToldAtLast): void;
  /** Sends, and keeps. */
  settle(gatewayUrl: string, bill: HospitalBill): Promise<ToldAtLast>;
  /** Reverses a bill by a message with an id of its own until that is told an outcome, and keeps it. */
  reverse(gatewayUrl: string, bill: HospitalBill): Promise<ToldAtLast>;
}

const OUTCOME_DEADLINE_MS = 90_000;
/** The message ids of all tills of faults of this process are different, and none is one of the load's. */
let messages = 0;

/** The load's people are in front of these. */
const FIRST_PERSON = 61;
const PEOPLE = 12;

export function createFaultTill(
  { house, load }: Pick<FaultContext, 'house' | 'load'>,
  insuredProvince: ProvinceCode,
  treatmentProvince: ProvinceCode = firstOf(house),
): FaultTill {
  const tills = createTills(house, treatmentProvince);
  const people = Array.from({ length: PEOPLE }, (_, nth) =>
    findPerson(house, { province: insuredProvince, nth: FIRST_PERSON + nth }),
  );
  const send = (gatewayUrl: string, bill: HospitalBill): Promise<ToldAtLast> =>
    sendUntilTold(() => postMessage(`${gatewayUrl}/v1/settlements`, bill), OUTCOME_DEADLINE_MS);
  const keepAs = (messageId: string, { outcome }: ToldAtLast): void => {
    load.keep({ messageId, insuredProvince, treatmentProvince, outcome });
  };
  const keep = ({ messageId }: HospitalBill, told: ToldAtLast): void => {
    keepAs(messageId, told);
  };
  return {
    send,
    keep,
    bill: (nth, amount) => {
      const person = people[nth % PEOPLE];
      if (person === undefined) throw new Error('nobody is left');
      messages += 1;
      const messageId = `FAULT-${Date.now()}-${messages}`;
      return tills.bill(person, [pieceOf('X-CEFTRIAXONE', amount)], { messageId });
    },
    settle: async (gatewayUrl, bill) => {
      const told = await send(gatewayUrl, bill);
      keep(bill, told);
      return told;
    },
    reverse: async (gatewayUrl, { messageId: originalMessageId, institutionCode, insuredRegion, personNumber }) => {
      const messageId = `X-${originalMessageId}`;
      const reversal = { messageId, originalMessageId, institutionCode, insuredRegion, personNumber };
      const told = await sendUntilTold(() => postMessage(`${gatewayUrl}/v1/reversals`, reversal), OUTCOME_DEADLINE_MS);
      keepAs(messageId, told);
      return told;
    },
  };
}

function firstOf({ provinces }: House): ProvinceCode {
  const [first] = provinces;
  if (first === undefined) throw new Error('a house needs a province');
  return first;
}
