import { decodeDecision, readDecisionLink } from '@medclear/contracts';
import { createWorkingState, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { ProvinceCode, WorkingState } from '@medclear/domain';
import { createChainReader, genesisPosition } from '@medclear/platform';
import type { MemoryJournal, ProvinceContents } from '@medclear/settlement';

/** What a journal makes of an empty store, read from its first record. */
export function foldAgain(journal: MemoryJournal, province: ProvinceCode): ProvinceContents {
  const chain = createChainReader(genesisPosition(journal.topicOf(province)), readDecisionLink);
  const state = createWorkingState(EMPTY_LOADED_STATE);
  journal.recordsOf(province).forEach(({ value }, offset) => {
    if (chain.accept({ offset, value }) === 'ignored') return;
    const { decision } = decodeDecision(value);
    state.apply(evolve(state, decision), decision.clockMs);
  });
  return contentsOf(state, { ...chain.position(), clockMs: state.clockMs });
}

function contentsOf(state: WorkingState, head: ProvinceContents['head']): ProvinceContents {
  const { funds, persons, claims, regionPairs, institutions, issuers, calendar, holdsDue } = state.touched();
  const sortedClaims = sortedBy(claims, ({ claimId }) => claimId);
  const open = holdsDue.flatMap(({ expiresAtMs, ...hold }) => (expiresAtMs === null ? [] : [{ ...hold, expiresAtMs }]));
  return {
    head,
    funds: sortedBy(funds, ({ fund }) => fund).map(({ fund }) => [fund, state.fund(fund)] as const),
    persons: sortedBy(persons, ({ personId }) => personId),
    claims: sortedClaims,
    regionPairs: sortedBy(regionPairs, ({ key }) => key),
    institutions: sortedBy(institutions, ({ code }) => code),
    issuers: sortedBy(issuers, ({ region }) => region),
    calendar,
    holdsDue: sortedBy(open, ({ claimId }) => claimId),
    claimAges: sortedClaims.map(({ claimId, changedAtMs }) => ({ claimId, changedAtMs })),
  };
}

function sortedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
