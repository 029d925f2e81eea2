import { FUND_CODES, isBelowAlarm, NOTHING_WANTED } from '@medclear/domain';
import type { FundBalance, FundCode, ProvinceCode } from '@medclear/domain';
import type { ProvinceStatus } from '../province/province-owner';
import type { ProvinceStore } from '../store/province-store';

export interface FundParts {
  readonly store: Pick<ProvinceStore, 'exchange'>;
  readonly status: () => readonly ProvinceStatus[];
  readonly events: FundEvents;
}

export interface FundEvents {
  /** What every fund of a province has, as the store knows it. */
  seen(province: ProvinceCode, funds: FundBalances): void;
  /** A fund has come below its alarm level, or back above it; nobody is refused because of that. */
  alarmChanged(province: ProvinceCode, fund: FundAlarm): void;
  /** Of provinces that are not served here any more. */
  left(provinces: readonly ProvinceCode[]): void;
  failed(cause: unknown): void;
}

export type FundBalances = readonly (readonly [FundCode, FundBalance])[];

export interface FundAlarm {
  readonly fund: FundCode;
  readonly isBelow: boolean;
  readonly balance: FundBalance;
}

/** Looks at the funds of the provinces that are served, for the operator's eyes only; one question at a time. */
export interface FundDesk {
  look(): Promise<void>;
}

const WANTED = { ...NOTHING_WANTED, funds: FUND_CODES };

export function createFundDesk({ store, status, events }: FundParts): FundDesk {
  const below = new Map<ProvinceCode, ReadonlySet<FundCode>>();
  let isBusy = false;
  const tell = (province: ProvinceCode, funds: FundBalances): void => {
    const before = below.get(province) ?? new Set();
    const after = new Set(funds.filter(([, balance]) => isBelowAlarm(balance)).map(([fund]) => fund));
    below.set(province, after);
    events.seen(province, funds);
    for (const [fund, balance] of funds)
      if (before.has(fund) !== after.has(fund))
        events.alarmChanged(province, { fund, isBelow: after.has(fund), balance });
  };
  const lookOnce = async (): Promise<void> => {
    const served = status().flatMap(({ province, phase }) => (phase.kind === 'serving' ? [province] : []));
    const left = [...below.keys()].filter((province) => !served.includes(province));
    for (const province of left) below.delete(province);
    if (left.length > 0) events.left(left);
    if (served.length === 0) return;
    const load = { at: 'any', wanted: WANTED } as const;
    const answers = await store.exchange(served.map((province) => ({ province, apply: null, load })));
    served.forEach((province, at) => {
      const loaded = answers[at]?.loaded;
      if (typeof loaded === 'object') tell(province, loaded.funds);
    });
  };
  return {
    look: async () => {
      if (isBusy) return;
      isBusy = true;
      await lookOnce().catch((cause: unknown) => {
        events.failed(cause);
      });
      isBusy = false;
    },
  };
}
