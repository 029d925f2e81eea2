import type { SyntheticPerson } from '../population/synthetic-person';
import type { SyntheticInstitution } from '../population/synthetic-places';
import { postJson } from './post-json';
import type { HttpAnswer } from './post-json';

/** A line as a hospital sends it; amounts are yuan as text. */
export interface HospitalLine {
  readonly lineNumber: string;
  readonly itemCode: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
}

/** The body of `POST /v1/settlements`. */
export interface HospitalBill {
  readonly messageId: string;
  readonly institutionCode: string;
  readonly insuredRegion: string;
  readonly personNumber: string;
  readonly care?: string;
  readonly visitDate?: string;
  readonly admittedOn?: string;
  readonly dischargedOn?: string;
  readonly isEmergency?: boolean;
  readonly diseaseCode?: string;
  readonly credential: {
    readonly kind: string;
    readonly cardIdentificationCode?: string;
    readonly voucherToken?: string;
  };
  readonly useAccount: boolean;
  readonly hospitalLevel: number;
  readonly total: string;
  readonly hospitalPart?: string;
  readonly split?: Readonly<Record<string, string>>;
  readonly lines: readonly HospitalLine[];
}

export function makeHospitalBill(bill: {
  readonly messageId: string;
  readonly hospital: SyntheticInstitution;
  readonly person: SyntheticPerson;
  readonly visitDate: string;
  readonly total: string;
  readonly lines: readonly HospitalLine[];
  readonly paysByCard?: boolean;
}): HospitalBill {
  const { hospital, person } = bill;
  return {
    messageId: bill.messageId,
    institutionCode: hospital.code,
    insuredRegion: person.insuredRegion,
    personNumber: person.personNumber,
    visitDate: bill.visitDate,
    credential: bill.paysByCard
      ? { kind: 'social-security-card', cardIdentificationCode: person.cardIdentificationCode }
      : { kind: 'e-voucher' },
    useAccount: true,
    hospitalLevel: hospital.level,
    total: bill.total,
    lines: bill.lines,
  };
}

export function sendHospitalBill(gatewayUrl: string, bill: HospitalBill, timeoutMs = 10_000): Promise<HttpAnswer> {
  return postJson(`${gatewayUrl}/v1/settlements`, bill, {
    headers: { 'x-institution-code': bill.institutionCode },
    timeoutMs,
  });
}
