import { provinceOf } from '@medclear/domain';
import { makeHospitalBill, readTillOutcome, repeatUntilFinal, sendHospitalBill } from '@medclear/testkit';
import type { HospitalBill, HospitalLine, HttpAnswer, SyntheticInstitution, SyntheticPerson } from '@medclear/testkit';
import { totalOf } from './demo-context';
import type { DemoContext } from './demo-context';

export interface BillToSend {
  readonly person: SyntheticPerson;
  readonly hospital: SyntheticInstitution;
  readonly lines: readonly HospitalLine[];
  readonly visitDate?: string;
  /** What differs from an outpatient visit. */
  readonly change?: Partial<HospitalBill>;
}

export interface SentBill {
  readonly bill: HospitalBill;
  readonly answer: HttpAnswer;
  readonly sends: number;
}

const DEADLINE_MS = 60_000;

/** Sends a bill as a careful till does, until the answer is final, and writes down what the till was told. */
export async function sendBill(
  context: DemoContext,
  { person, hospital, lines, visitDate, change }: BillToSend,
): Promise<SentBill> {
  const plain = makeHospitalBill({
    messageId: context.nextMessageId(hospital),
    hospital,
    person,
    visitDate: visitDate ?? context.today,
    total: totalOf(lines),
    lines,
  });
  const bill = { ...plain, ...change };
  const { url } = context.house.services.hospitalGateway;
  const { answer, sends } = await repeatUntilFinal(() => sendHospitalBill(url, bill), DEADLINE_MS);
  context.tills.push({
    messageId: bill.messageId,
    insuredProvince: person.province,
    treatmentProvince: provinceOf(hospital.region),
    outcome: readTillOutcome(answer),
  });
  return { bill, answer, sends };
}
