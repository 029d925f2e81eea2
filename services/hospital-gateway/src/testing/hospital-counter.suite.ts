import { DEVELOPMENT_KEYS, derivePersonId } from '@medclear/contracts';
import { fen, trusted } from '@medclear/domain';
import type { FundCode } from '@medclear/domain';
import type { SubmitAndAwait } from '@medclear/gateway-kit';
import request from 'supertest';
import { startInMemory } from './start-in-memory';

/** 2026-03-02 10:00 in UTC+8. */
const OPENS_AT_MS = Date.UTC(2026, 2, 2, 2);
const PERSON_NUMBER = 'SYN36000001';
export const HOSPITAL = 'H11010100001';
const NANCHANG = trusted.regionCode('360100');
const SINCE = trusted.businessDate('2020-01-01');

/** A bill of 550.00 yuan in two lines, of which the pool pays 120.00 and the account 100.00. */
export const BILL = {
  messageId: 'BILL-1',
  institutionCode: HOSPITAL,
  insuredRegion: NANCHANG,
  personNumber: PERSON_NUMBER,
  visitDate: '2026-03-02',
  credential: { kind: 'e-voucher' },
  useAccount: true,
  hospitalLevel: 2,
  total: '550.00',
  lines: [
    { lineNumber: '1', itemCode: 'X-METFORMIN', quantity: '2', unitPrice: '25', amount: '50.00' },
    { lineNumber: '2', itemCode: 'X-CEFTRIAXONE', quantity: '1', unitPrice: '500.00', amount: '500.00' },
  ],
};

/** Who acts, under an id of their own. */
export function actOf(messageId: string, change: object = {}): object {
  const { institutionCode, insuredRegion, personNumber } = BILL;
  return { messageId, institutionCode, insuredRegion, personNumber, ...change };
}

/** What came back; `body` as it is told to a hospital. */
export interface Told {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> & { readonly claimId: string };
}

/** A hospital gateway before provinces in memory, with one insured person, and a clock. */
export interface HospitalCounter {
  post(path: string, message: object, headers?: Readonly<Record<string, string>>): Promise<Told>;
  ask(claimId: string, institutionCode?: string): Promise<Told>;
  passMs(ms: number): void;
  /** Lets a hold expire whose time has run out. */
  tick(claimId: string): void;
  closeMonth(month: string): void;
  /** Lets the operator see a fund that has less than this, in fen. */
  alarmBelow(fund: FundCode, alarmBelowFen: number): void;
}

export function openCounter(submit?: SubmitAndAwait): HospitalCounter {
  let nowMs = OPENS_AT_MS;
  const { app, gateway } = startInMemory(() => nowMs, submit);
  const personId = derivePersonId(DEVELOPMENT_KEYS.person, PERSON_NUMBER);
  const relation = { scheme: 'employee', personKind: 'active', residentClass: null, insuredRegion: NANCHANG } as const;
  gateway.register({
    kind: 'register-person',
    personId,
    relations: [{ ...relation, startsOn: SINCE, pausesOn: null }],
    cards: [],
    identities: { isCivilServant: false, isInHardship: false, receivesAssistance: false },
    openingFamilyFen: fen(0),
    openingAccountFen: fen(10_000),
  });
  const treatmentRegion = trusted.regionCode('110101');
  const opening = { insuredRegion: NANCHANG, treatmentRegion, business: 'outpatient' } as const;
  gateway.register({ kind: 'open-region-pair', ...opening, openFrom: SINCE, openUntil: null });
  gateway.register({ kind: 'add-fund-quota', fund: 'employee-pool', amountFen: fen(1_000_000) });
  return {
    post: (path, message, headers = {}) => told(request(app).post(path).set(headers).send(message)),
    ask: (claimId, institutionCode = HOSPITAL) =>
      told(request(app).get(`/v1/claims/${claimId}`).set('x-institution-code', institutionCode)),
    passMs: (ms) => void (nowMs += ms),
    tick: (claimId) => {
      gateway.register({ kind: 'tick', due: [{ claimId: trusted.claimId(claimId), personId }] });
    },
    alarmBelow: (fund, alarmBelowFen) => {
      const whenShort = { kind: 'refuse' } as const;
      gateway.register({ kind: 'set-fund-rule', fund, limitFen: fen(0), alarmBelowFen: fen(alarmBelowFen), whenShort });
    },
    closeMonth: (month) => {
      gateway.register({ kind: 'close-month', month });
    },
  };
}

async function told(sent: request.Test): Promise<Told> {
  const answer: Told = await sent;
  const { status, text, headers, body } = answer;
  return { status, text, headers, body };
}
