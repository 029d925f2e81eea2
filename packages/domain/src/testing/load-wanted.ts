import type { StateView, WantedState } from '../province/state';
import type { LoadedState } from '../province/working-state';

/** What a store would load of a state: nothing but what is wanted. */
export function loadWanted(from: StateView, ...parts: readonly WantedState[]): LoadedState {
  const all = <Key>(keysOf: (wanted: WantedState) => readonly Key[]): readonly Key[] => [
    ...new Set(parts.flatMap(keysOf)),
  ];
  const found = <Key, Value>(
    keys: readonly Key[],
    valueOf: (key: Key) => Value | null,
  ): readonly (readonly [Key, Value])[] =>
    keys.flatMap((key) => {
      const value = valueOf(key);
      return value === null ? [] : [[key, value] as const];
    });
  return {
    clockMs: from.clockMs,
    funds: all(({ funds }) => funds).map((code) => [code, from.fund(code)]),
    persons: found(
      all(({ persons }) => persons),
      (id) => from.person(id),
    ).map(([, person]) => person),
    claims: found(
      all(({ claims }) => claims),
      (id) => from.claim(id),
    ).map(([, claim]) => claim),
    regionPairs: found(
      all(({ regionPairs }) => regionPairs),
      (key) => from.regionPair(key),
    ).map(([key, document]) => ({ key, document })),
    institutions: found(
      all(({ institutions }) => institutions),
      (code) => from.institution(code),
    ).map(([code, document]) => ({
      code,
      document,
    })),
    issuers: found(
      all(({ issuers }) => issuers),
      (region) => from.issuer(region),
    ).map(([region, document]) => ({ region, document })),
    calendar: parts.some(({ calendar }) => calendar) ? from.calendar() : null,
  };
}
