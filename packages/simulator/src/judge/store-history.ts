import type { ProvinceHead, StateChange, StateView } from '@medclear/domain';
import type { ProvinceContents } from '@medclear/settlement';
import { requireThat } from '../world/violation';
import { createDocumentHistory } from './document-history';
import { isSame } from './is-same';

type Rows<Name extends keyof ProvinceContents> = ProvinceContents[Name] extends readonly (infer Row)[] ? Row : never;

function createTables() {
  return {
    funds: createDocumentHistory<Rows<'funds'>>('fund', ([fund]) => fund),
    persons: createDocumentHistory<Rows<'persons'>>('person', ({ personId }) => personId),
    claims: createDocumentHistory<Rows<'claims'>>('claim', ({ claimId }) => claimId),
    regionPairs: createDocumentHistory<Rows<'regionPairs'>>('region pair', ({ key }) => key),
    institutions: createDocumentHistory<Rows<'institutions'>>('institution', ({ code }) => code),
    issuers: createDocumentHistory<Rows<'issuers'>>('issuer', ({ region }) => region),
    holdsDue: createDocumentHistory<Rows<'holdsDue'>>('hold due', ({ claimId }) => claimId),
    claimAges: createDocumentHistory<Rows<'claimAges'>>('claim age', ({ claimId }) => claimId),
  };
}

/** What a store of a province may hold: the fold of any prefix of its journal, and nothing else. */
export class StoreHistory {
  readonly #tables = createTables();
  readonly #heads = new Map<string, { readonly number: number; readonly head: ProvinceHead }>();
  readonly #calendars: ProvinceContents['calendar'][] = [];
  #checked: ProvinceContents | null = null;

  /** Keeps what a decision has changed, and the head behind it. */
  keep(head: ProvinceHead, change: StateChange, state: StateView): void {
    const number = this.#heads.size;
    const { funds, persons, regionPairs, institutions, issuers } = this.#tables;
    this.#heads.set(head.hash, { number, head });
    this.#keepClaims(number, change);
    for (const { fund } of change.funds) funds.keep(number, [fund, state.fund(fund)]);
    for (const person of change.persons) persons.keep(number, person);
    for (const pair of change.regionPairs) regionPairs.keep(number, pair);
    for (const institution of change.institutions) institutions.keep(number, institution);
    for (const issuer of change.issuers) issuers.keep(number, issuer);
    this.#calendars[number] = state.calendar();
    for (const table of Object.values(this.#tables)) table.close(number);
  }

  /** Throws a Violation when this is not the fold of a prefix. */
  check(contents: ProvinceContents): void {
    if (contents === this.#checked || contents.head === null) return;
    const { head } = contents;
    const found = this.#heads.get(head.hash);
    requireThat(found !== undefined, 'I10', () => 'the store stands nowhere in the journal');
    requireThat(isSame(found.head, head), 'I9', () => `the store's head is ${JSON.stringify(head)}`);
    const row = this.#findDifference(found.number, contents);
    requireThat(row === null, 'I10', () => `after ${String(found.number + 1)} decisions it differs at ${row ?? ''}`);
    this.#checked = contents;
  }

  #keepClaims(number: number, { claims: changed, forgotten, holdsDue: holds }: StateChange): void {
    const { claims, claimAges, holdsDue } = this.#tables;
    for (const claim of changed) {
      claims.keep(number, claim);
      claimAges.keep(number, { claimId: claim.claimId, changedAtMs: claim.changedAtMs });
    }
    for (const claimId of forgotten) {
      claims.forget(number, claimId);
      claimAges.forget(number, claimId);
    }
    for (const { claimId, personId, expiresAtMs } of holds)
      if (expiresAtMs === null) holdsDue.forget(number, claimId);
      else holdsDue.keep(number, { claimId, personId, expiresAtMs });
  }

  /** Names the first row that is not as it was after so many decisions. */
  #findDifference(number: number, contents: ProvinceContents): string | null {
    if (!isSame(contents.calendar, this.#calendars[number] ?? null)) return 'the calendar';
    const { funds, persons, claims, regionPairs, institutions, issuers, holdsDue, claimAges } = this.#tables;
    return (
      funds.findDifference(number, contents.funds) ??
      persons.findDifference(number, contents.persons) ??
      claims.findDifference(number, contents.claims) ??
      regionPairs.findDifference(number, contents.regionPairs) ??
      institutions.findDifference(number, contents.institutions) ??
      issuers.findDifference(number, contents.issuers) ??
      holdsDue.findDifference(number, contents.holdsDue) ??
      claimAges.findDifference(number, contents.claimAges)
    );
  }
}
