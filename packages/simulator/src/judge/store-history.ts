import type { ProvinceHead, StateChange, StateView } from '@medclear/domain';
import type { ProvinceContents } from '@medclear/settlement';
import { requireThat } from '../world/violation';
import { createDocumentHistory } from './document-history';
import { isSame } from './is-same';

/** What a store of the province may hold: the fold of any prefix of its journal, and nothing else. */
export interface StoreHistory {
  /** Keeps what a decision has changed, and the head behind it. */
  keep(head: ProvinceHead, change: StateChange, state: StateView): void;
  /** Throws a Violation when this is not the fold of a prefix. */
  check(contents: ProvinceContents): void;
}

type Rows<Name extends keyof ProvinceContents> = ProvinceContents[Name] extends readonly (infer Row)[] ? Row : never;
type ClaimAge = Rows<'claimAges'>;

export function createStoreHistory(): StoreHistory {
  const heads = new Map<string, { readonly number: number; readonly head: ProvinceHead }>();
  const calendars: ProvinceContents['calendar'][] = [];
  const funds = createDocumentHistory<Rows<'funds'>>('fund', isSame);
  const persons = createDocumentHistory<Rows<'persons'>>('person', isSame);
  const claims = createDocumentHistory<Rows<'claims'>>('claim', isSame);
  const regionPairs = createDocumentHistory<Rows<'regionPairs'>>('region pair', isSame);
  const institutions = createDocumentHistory<Rows<'institutions'>>('institution', isSame);
  const issuers = createDocumentHistory<Rows<'issuers'>>('issuer', isSame);
  const holdsDue = createDocumentHistory<Rows<'holdsDue'>>('hold due', isSame);
  const claimAges = createDocumentHistory<ClaimAge>('claim age', isSame);
  const tables = [funds, persons, claims, regionPairs, institutions, issuers, holdsDue, claimAges];
  let checked: ProvinceContents | null = null;

  const keepClaims = (number: number, { claims: changed, forgotten, holdsDue: holds }: StateChange): void => {
    for (const claim of changed) {
      claims.keep(number, claim.claimId, claim);
      claimAges.keep(number, claim.claimId, { claimId: claim.claimId, changedAtMs: claim.changedAtMs });
    }
    for (const claimId of forgotten) {
      claims.keep(number, claimId, null);
      claimAges.keep(number, claimId, null);
    }
    for (const { claimId, personId, expiresAtMs } of holds)
      holdsDue.keep(number, claimId, expiresAtMs === null ? null : { claimId, personId, expiresAtMs });
  };
  const keepRest = (number: number, change: StateChange, state: StateView): void => {
    for (const { fund } of change.funds) funds.keep(number, fund, [fund, state.fund(fund)]);
    for (const person of change.persons) persons.keep(number, person.personId, person);
    for (const pair of change.regionPairs) regionPairs.keep(number, pair.key, pair);
    for (const institution of change.institutions) institutions.keep(number, institution.code, institution);
    for (const issuer of change.issuers) issuers.keep(number, issuer.region, issuer);
  };
  /** Names the first row that is not as it was after so many decisions. */
  const differing = (number: number, contents: ProvinceContents): string | null => {
    if (!isSame(contents.calendar, calendars[number] ?? null)) return 'calendar';
    return (
      funds.findDifference(number, contents.funds, ([fund]) => fund) ??
      persons.findDifference(number, contents.persons, (row) => row.personId) ??
      claims.findDifference(number, contents.claims, (row) => row.claimId) ??
      regionPairs.findDifference(number, contents.regionPairs, (row) => row.key) ??
      institutions.findDifference(number, contents.institutions, (row) => row.code) ??
      issuers.findDifference(number, contents.issuers, (row) => row.region) ??
      holdsDue.findDifference(number, contents.holdsDue, (row) => row.claimId) ??
      claimAges.findDifference(number, contents.claimAges, (row) => row.claimId)
    );
  };
  return {
    keep: (head, change, state) => {
      const number = heads.size;
      heads.set(head.hash, { number, head });
      keepClaims(number, change);
      keepRest(number, change, state);
      calendars[number] = state.calendar();
      for (const table of tables) table.close(number);
    },
    check: (contents) => {
      if (contents === checked || contents.head === null) return;
      const { head } = contents;
      const found = heads.get(head.hash);
      requireThat(found !== undefined, 'I10', () => 'the store stands nowhere in the journal');
      requireThat(isSame(found.head, head), 'I9', () => `the store's head is ${JSON.stringify(head)}`);
      const row = differing(found.number, contents);
      requireThat(row === null, 'I10', () => `after ${String(found.number + 1)} decisions it differs at ${row ?? ''}`);
      checked = contents;
    },
  };
}
