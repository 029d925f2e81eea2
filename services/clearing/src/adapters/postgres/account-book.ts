import type { PoolClient } from 'pg';
import { accountKey } from '../../books/account';
import type { Account } from '../../books/account';

/** Account ids by account key. */
export type AccountIds = ReadonlyMap<string, number>;

/** Knows the ids of accounts that are certainly in the database. */
export interface AccountBook {
  /** Ids of all these accounts; those not known yet are made, and known only once `remember` is told so. */
  find(client: PoolClient, accounts: ReadonlyMap<string, Account>): Promise<{ ids: AccountIds; made: AccountIds }>;
  /** To be called when the transaction that made them is committed. */
  remember(made: AccountIds): void;
}

const MAKE = `
  INSERT INTO account (fund_book, province, kind, fund, counterparty)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
  ON CONFLICT DO NOTHING`;
const FIND = `
  SELECT account_id AS "accountId", fund_book AS "fundBook", province, kind, fund, counterparty
  FROM account JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    AS wanted (fund_book, province, kind, fund, counterparty) USING (fund_book, province, kind, fund, counterparty)`;

export function createAccountBook(): AccountBook {
  const known = new Map<string, number>();
  return {
    find: async (client, accounts) => {
      const unknown = [...accounts]
        .filter(([key]) => !known.has(key))
        .sort(([left], [right]) => (left < right ? -1 : 1));
      if (unknown.length === 0) return { ids: known, made: new Map() };
      const columns = columnsOf(unknown.map(([, account]) => account));
      await client.query(MAKE, columns);
      const { rows } = await client.query<Account & { accountId: number }>(FIND, columns);
      const made = new Map(rows.map((row) => [accountKey(row), row.accountId]));
      return { ids: new Map([...known, ...made]), made };
    },
    remember: (made) => {
      for (const [key, id] of made) known.set(key, id);
    },
  };
}

function columnsOf(accounts: readonly Account[]): string[][] {
  return [
    accounts.map(({ fundBook }) => fundBook),
    accounts.map(({ province }) => province),
    accounts.map(({ kind }) => kind),
    accounts.map(({ fund }) => fund),
    accounts.map(({ counterparty }) => counterparty),
  ];
}
