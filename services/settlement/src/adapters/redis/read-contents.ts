import {
  decodeCalendar,
  decodeClaim,
  decodeInstitution,
  decodeIssuer,
  decodePerson,
  decodeRegionPair,
} from '@medclear/contracts';
import { FUND_CODES, trusted } from '@medclear/domain';
import type { ProvinceCode, ProvinceHead } from '@medclear/domain';
import type { Redis } from 'ioredis';
import type { ProvinceContents } from '../../store/province-store';
import { readHoldMember } from './hold-member';
import { provinceKeys } from './keys';
import { toBalance } from './load-call';

const KEYS_A_STEP = 500;
const MOST_ATTEMPTS = 5;

type ReadHead = (province: ProvinceCode) => Promise<ProvinceHead | null>;

/** Reads a province whole; starts again when its head moved meanwhile, and throws when it keeps moving. */
export async function readContents(
  redis: Redis,
  province: ProvinceCode,
  readHead: ReadHead,
): Promise<ProvinceContents> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const head = await readHead(province);
    const contents = await readOnce(redis, province, head);
    const after = await readHead(province);
    if (head?.hash === after?.hash) return contents;
  }
  throw new Error(`province ${province} keeps moving while it is read`);
}

async function readOnce(redis: Redis, province: ProvinceCode, head: ProvinceHead | null): Promise<ProvinceContents> {
  const { everything, prefixes, fund, calendar, holdsDue, claimsByAge } = provinceKeys(province);
  const keys = await scanKeys(redis, everything);
  const documentsOf = async <Document>(prefix: string, decode: (bytes: Buffer) => Document) => {
    const wanted = keys.filter((key) => key.startsWith(prefix));
    const values = await readValues(redis, wanted);
    return wanted.flatMap((key, at) => {
      const bytes = values[at];
      return bytes === null || bytes === undefined ? [] : [{ key: key.slice(prefix.length), document: decode(bytes) }];
    });
  };
  const present = [...FUND_CODES].sort().filter((code) => keys.includes(fund(code)));
  const funds = present.map(async (code) => {
    const fields = await redis.hmget(
      fund(code),
      'available_fen',
      'held_fen',
      'captured_fen',
      'limit_fen',
      'alarm_below_fen',
    );
    return [code, toBalance(fields)] as const;
  });
  return {
    head,
    calendar: (await documentsOf(calendar, decodeCalendar))[0]?.document ?? null,
    holdsDue: (await readScores(redis, holdsDue)).map(([member, expiresAtMs]) => ({
      expiresAtMs,
      ...readHoldMember(member),
    })),
    claimAges: (await readScores(redis, claimsByAge)).map(([member, changedAtMs]) => ({
      claimId: trusted.claimId(member),
      changedAtMs,
    })),
    funds: await Promise.all(funds),
    persons: (await documentsOf(prefixes.person, decodePerson)).map(({ document }) => document),
    claims: (await documentsOf(prefixes.claim, decodeClaim)).map(({ document }) => document),
    regionPairs: await documentsOf(prefixes.regionPair, decodeRegionPair),
    institutions: (await documentsOf(prefixes.institution, decodeInstitution)).map(({ key, document }) => ({
      code: trusted.institutionCode(key),
      document,
    })),
    issuers: (await documentsOf(prefixes.issuer, decodeIssuer)).map(({ key, document }) => ({
      region: trusted.regionCode(key),
      document,
    })),
  };
}

/** The members of a sorted set with their scores, in the order of the members. */
async function readScores(redis: Redis, key: string): Promise<readonly (readonly [string, number])[]> {
  const found = await redis.zrange(key, '0', '-1', 'WITHSCORES');
  const scores: (readonly [string, number])[] = [];
  for (let at = 0; at < found.length; at += 2) scores.push([found[at] ?? '', Number(found[at + 1])]);
  return scores.sort(([one], [other]) => (one < other ? -1 : 1));
}

async function scanKeys(redis: Redis, pattern: string): Promise<readonly string[]> {
  const keys = new Set<string>();
  let cursor = '0';
  do {
    const [next, found] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', KEYS_A_STEP);
    for (const key of found) keys.add(key);
    cursor = next;
  } while (cursor !== '0');
  return [...keys].sort();
}

async function readValues(redis: Redis, keys: readonly string[]): Promise<readonly (Buffer | null)[]> {
  const values: (Buffer | null)[] = [];
  for (let first = 0; first < keys.length; first += KEYS_A_STEP)
    values.push(...(await redis.mgetBuffer(...keys.slice(first, first + KEYS_A_STEP))));
  return values;
}
