import { DEVELOPMENT_KEYS, derivePersonId } from '@medclear/contracts';
import { catalogueOf, fen, trusted } from '@medclear/domain';
import type { FundCode, Identities, InsuranceRelation } from '@medclear/domain';
import {
  createClaimLife,
  createDevelopmentCredentials,
  createDevelopmentVouchers,
  createGatewayApp,
  createMemoryGateway,
  createStatusRoute,
} from '@medclear/gateway-kit';
import type { AskStatus, SubmitAndAwait } from '@medclear/gateway-kit';
import { createLogger } from '@medclear/platform';
import request from 'supertest';
import { PHARMACY_WORDS } from '../pharmacy-words';
import { createNationalRoute, createSaleRoutes } from '../routes';

/** 2026-03-02 10:00 in UTC+8. */
const NOW_MS = Date.UTC(2026, 2, 2, 2);
const nowMs = (): number => NOW_MS;
export const PERSON_NUMBER = 'SYN36000001';
export const PHARMACY = 'P11010100001';
const BUYER = { insuredRegion: '360100', personNumber: PERSON_NUMBER };

/** A sale of 86.50 yuan, of which the account pays 50.00. */
export const SALE = {
  saleId: 'S-1',
  pharmacyCode: PHARMACY,
  soldOn: '2026-03-02',
  buyer: { ...BUYER, shown: 'e-voucher', paysFromAccount: true },
  drugs: [
    { position: '1', drugCode: 'X-METFORMIN', packs: '2', packPrice: '28.25', price: '56.50' },
    { position: '2', drugCode: 'N-VITAMINS', packs: '1.5', packPrice: '20', price: '30.00' },
  ],
  total: '86.50',
};

/** Who acts, in clean JSON. */
export function actOf(actId: string, change: object = {}): object {
  return { actId, pharmacyCode: PHARMACY, buyer: BUYER, ...change };
}

/** A message of the national interface. */
export function envelopeOf(infno: string, msgid: string, input: object, change: object = {}): object {
  return {
    infno,
    msgid,
    mdtrtarea_admvs: '110101',
    insuplc_admdvs: '360100',
    infver: 'V1.0',
    inf_time: '2026-03-02 10:00:00',
    fixmedins_code: PHARMACY,
    input,
    ...change,
  };
}

/** A national sale of 86.50 yuan. */
export function purchaseOf(msgid: string): object {
  const begntime = '2026-03-02 09:59:00';
  const druginfo = { psn_no: PERSON_NUMBER, mdtrt_cert_type: '01', begntime, medfee_sumamt: 86.5, med_type: '41' };
  const drugdetail = [
    { feedetl_sn: '1', med_list_codg: 'X-METFORMIN', det_item_fee_sumamt: '56.50', cnt: 2, pric: '28.25' },
    { feedetl_sn: '2', med_list_codg: 'N-VITAMINS', det_item_fee_sumamt: 30, cnt: 1.5, pric: 20 },
  ];
  return envelopeOf('2102', msgid, { druginfo: { ...druginfo, acct_used_flag: '1' }, drugdetail });
}

export interface Told<Body = Readonly<Record<string, unknown>> & { readonly claimId: string }> {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** What the national interface answers. */
export interface TellsNationally {
  readonly infcode: number;
  readonly inf_refmsgid: string;
  readonly outcome: string;
  readonly err_code?: string;
  readonly claim_id?: string;
  readonly status_address?: string;
  readonly issues?: readonly { readonly path: string }[];
  readonly output: { readonly setlinfo?: Readonly<Record<string, unknown>> };
}

/** A pharmacy gateway before provinces in memory, with one insured person. */
export interface PharmacyCounter {
  post(path: string, message: object): Promise<Told>;
  send(envelope: object, headers?: Readonly<Record<string, string>>): Promise<Told<TellsNationally>>;
  ask(claimId: string): Promise<Told>;
  /** Lets the operator see a fund that has less than this, in fen. */
  alarmBelow(fund: FundCode, alarmBelowFen: number): void;
}

/** What stands in for the provinces. */
export interface StandIns {
  /** What the registry says of the person besides. */
  readonly person?: Pick<Partial<InsuranceRelation>, 'scheme' | 'personKind' | 'residentClass'> & Partial<Identities>;
  readonly submit?: SubmitAndAwait;
  readonly ask?: AskStatus;
}

export function openCounter({ person = {}, ...standIns }: StandIns = {}): PharmacyCounter {
  const { scheme = 'employee', personKind = 'active', residentClass = null, ...identities } = person;
  const memory = createMemoryGateway({ nowMs });
  const gateway = { ...memory, ...standIns };
  const insuredRegion = trusted.regionCode(BUYER.insuredRegion);
  const since = trusted.businessDate('2020-01-01');
  memory.register({
    kind: 'register-person',
    personId: derivePersonId(DEVELOPMENT_KEYS.person, PERSON_NUMBER),
    relations: [{ scheme, personKind, residentClass, insuredRegion, startsOn: since, pausesOn: null }],
    cards: [],
    identities: { isCivilServant: false, isInHardship: false, receivesAssistance: false, ...identities },
    openingFamilyFen: fen(0),
    openingAccountFen: fen(5_000),
  });
  for (const place of ['110101', '350102']) {
    const opening = { insuredRegion, treatmentRegion: trusted.regionCode(place), business: 'pharmacy' } as const;
    memory.register({ kind: 'open-region-pair', ...opening, openFrom: since, openUntil: null });
  }
  const credentials = createDevelopmentCredentials();
  const vouchers = createDevelopmentVouchers();
  const life = createClaimLife(gateway, { credentials, vouchers, keys: DEVELOPMENT_KEYS, catalogueOf });
  const { ask } = gateway;
  const app = createGatewayApp({
    messages: [...createSaleRoutes(life), createNationalRoute({ life, ask, credentials, nowMs })],
    status: createStatusRoute({ credentials, ask, words: PHARMACY_WORDS }),
    log: createLogger('pharmacy-gateway', 'silent'),
    nowMs,
    onAnswered: () => undefined,
    isStopping: () => false,
  });
  return {
    post: async (path, message) => await request(app).post(path).send(message),
    send: async (envelope, headers = {}) => await request(app).post('/v1/national').set(headers).send(envelope),
    alarmBelow: (fund, alarmBelowFen) => {
      const whenShort = { kind: 'refuse' } as const;
      memory.register({ kind: 'set-fund-rule', fund, limitFen: fen(0), alarmBelowFen: fen(alarmBelowFen), whenShort });
    },
    ask: async (claimId) => await request(app).get(`/v1/claims/${claimId}`).set('x-institution-code', PHARMACY),
  };
}
