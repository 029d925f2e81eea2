import { decodeClaim, decodePerson, decodeRegionPair } from '@medclear/contracts';
import type { FundBalance, LoadedState, ProvinceCode } from '@medclear/domain';
import { storedHashOf } from '../../store/head';
import type { StateToLoad } from '../../store/province-store';
import { provinceKeys } from './keys';
import type { ScriptArguments } from './script-arguments';

type LoadAnswer = readonly [Buffer, readonly (readonly (Buffer | null)[])[], readonly (Buffer | null)[]];

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
    ],
    values: [at === 'any' ? 'any' : 'expected', at === 'any' ? '' : storedHashOf(at), String(wanted.funds.length)],
  };
}

/** Reads what load-state.lua answered; throws when a document does not decode. */
export function readLoadAnswer({ wanted }: StateToLoad, answer: unknown): LoadedState | 'fenced' {
  if (!Array.isArray(answer)) return 'fenced';
  const [clock, funds, documents] = answer as unknown as LoadAnswer;
  const firstClaim = wanted.persons.length;
  const firstPair = firstClaim + wanted.claims.length;
  return {
    clockMs: Number(clock),
    funds: wanted.funds.map((fund, at) => [fund, toBalance(funds[at] ?? [])]),
    persons: decodeAll(documents.slice(0, firstClaim), decodePerson),
    claims: decodeAll(documents.slice(firstClaim, firstPair), decodeClaim),
    regionPairs: wanted.regionPairs.flatMap((key, at) => {
      const bytes = documents[firstPair + at];
      return bytes === null || bytes === undefined ? [] : [{ key, document: decodeRegionPair(bytes) }];
    }),
  };
}

/** Reads the fields of a fund in their order; an absent one is zero. */
export function toBalance([available, held, captured, limit]: readonly (Buffer | string | null)[]): FundBalance {
  const fenOf = (field: Buffer | string | null | undefined): number => Number(field ?? 0);
  return {
    availableFen: fenOf(available),
    heldFen: fenOf(held),
    capturedFen: fenOf(captured),
    limitFen: fenOf(limit),
  };
}

function decodeAll<Document>(
  values: readonly (Buffer | null)[],
  decode: (bytes: Buffer) => Document,
): readonly Document[] {
  return values.flatMap((bytes) => (bytes === null ? [] : [decode(bytes)]));
}
