import { buildSettle } from '../testing/build-command';
import type { ClaimDocument } from './claim-document';
import { NO_CHANGE } from './state';
import { createWorkingState, EMPTY_LOADED_STATE } from './working-state';

const { claimId, contentHashes, personId, institutionCode } = buildSettle();
const refused: ClaimDocument = {
  ...{ claimId, contentHashes, personId, institutionCode },
  commandOffset: 7,
  outcome: { kind: 'refused', refusal: { code: 'MESSAGE_TOO_OLD', detail: null } },
  act: 'settle',
  money: null,
  endedBy: null,
  changedAtMs: 1,
};

describe('the change of several decisions', () => {
  it('remembers a claim that was forgotten and has come again', () => {
    const state = createWorkingState({ ...EMPTY_LOADED_STATE, claims: [{ ...refused, commandOffset: 1 }] });
    state.apply({ ...NO_CHANGE, forgotten: [claimId] }, 1);
    state.apply({ ...NO_CHANGE, claims: [refused] }, 1);
    expect(state.touched()).toMatchObject({ claims: [refused], forgotten: [] });
  });

  it('forgets a claim that was remembered and forgotten', () => {
    const state = createWorkingState(EMPTY_LOADED_STATE);
    state.apply({ ...NO_CHANGE, claims: [refused] }, 1);
    state.apply({ ...NO_CHANGE, forgotten: [claimId] }, 1);
    expect(state.touched()).toMatchObject({ claims: [], forgotten: [claimId] });
  });
});
