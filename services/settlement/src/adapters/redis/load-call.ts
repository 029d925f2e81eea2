import {
  decodeCalendar,
  decodeClaim,
  decodeInstitution,
  decodeIssuer,
  decodePerson,
  decodeRegionPair,
} from '@medclear/contracts';
import type { FundBalance, ProvinceCode } from '@medclear/domain';
import { storedHashOf } from '../../store/head';
import type { StateToLoad, StoredState } from '../../store/province-store';
import { provinceKeys } from './keys';
import type { ScriptArguments } from './script-arguments';

type Found<Key, Document> = readonly { readonly key: Key; readonly document: Document }[];
type LoadAnswer = readonly [
  clock: Buffer,
  nextCommandOffset: Buffer,
  funds: Buffer,
  documents: readonly (Buffer | null)[],
];

/** The keys and values with which load-state.lua is called. */
export function loadArguments(province: ProvinceCode, { at, wanted }: StateToLoad): ScriptArguments {
  const keys = provinceKeys(province);
  return {
    keys: [
      keys.head,
      ...wanted.funds.map(keys.fund),
      ...wanted.persons.map(keys.person),
      ...wanted.claims.map(keys.claim),
      ...wanted.regionPairs.map(keys.regionPair),
      ...wanted.institutions.map(keys.institution),
      ...wanted.issuers.map(keys.issuer),
      ...(wanted.calendar ? [keys.calendar] : []),
    ],
    values: [at === 'any' ? 'any' : 'expected', at === 'any' ? '' : storedHashOf(at), String(wanted.funds.length)],
  };
}

/** Reads what load-state.lua answered; throws when a document does not decode. */
export function readLoadAnswer({ wanted }: StateToLoad, answer: unknown): StoredState | 'fenced' {
  if (!Array.isArray(answer)) return 'fenced';
  const [clock, nextCommandOffset, funds, documents] = answer as unknown as LoadAnswer;
  const balances = funds.toString('latin1').split('\n');
  let next = 0;
  const take = <Key, Document>(keyed: readonly Key[], decode: (bytes: Buffer) => Document): Found<Key, Document> => {
    const values = documents.slice(next, (next += keyed.length));
    return keyed.flatMap((key, at) => {
      const bytes = values[at] ?? null;
      return bytes === null ? [] : [{ key, document: decode(bytes) }];
    });
  };
  return {
    clockMs: Number(clock),
    nextCommandOffset: Number(nextCommandOffset),
    funds: wanted.funds.map((fund, at) => [fund, toBalance(fieldsOf(balances[at]))]),
    persons: take(wanted.persons, decodePerson).map(({ document }) => document),
    claims: take(wanted.claims, decodeClaim).map(({ document }) => document),
    regionPairs: take(wanted.regionPairs, decodeRegionPair),
    institutions: take(wanted.institutions, decodeInstitution).map(({ key: code, document }) => ({ code, document })),
    issuers: take(wanted.issuers, decodeIssuer).map(({ key: region, document }) => ({ region, document })),
    calendar: take(wanted.calendar ? ['calendar'] : [], decodeCalendar)[0]?.document ?? null,
  };
}

function fieldsOf(line: string | undefined): readonly string[] {
  if (line === undefined) throw new TypeError('load-state answered fewer funds than were asked for');
  return line.split(' ');
}

/** Reads the fields of a fund in their order; an absent one is zero. */
export function toBalance([available, held, captured, limit, alarm]: readonly (Buffer | string | null)[]): FundBalance {
  const fenOf = (field: Buffer | string | null | undefined): number => Number(field ?? 0);
  return {
    availableFen: fenOf(available),
    heldFen: fenOf(held),
    capturedFen: fenOf(captured),
    limitFen: fenOf(limit),
    alarmBelowFen: fenOf(alarm),
  };
}
