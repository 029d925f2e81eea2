import * as fc from 'fast-check';
import { trusted } from '../ids/trusted';
import { fen } from '../money/fen';
import {
  buildContentHashes,
  buildFacts,
  buildLogged,
  buildOpenings,
  buildRegistration,
  buildSettle,
} from '../testing/build-command';
import { CARE_KINDS } from '../policy/benefit-policy';
import { loadWanted } from '../testing/load-wanted';
import type { Command, LoggedCommand } from './command';
import { decide } from './decide';
import type { Decision } from './decision';
import { evolve } from './evolve';
import { wantedState } from './wanted-state';
import { createWorkingState, EMPTY_LOADED_STATE } from './working-state';
import type { WorkingState } from './working-state';

const personIds = [1, 2, 3].map((at) => trusted.personId(String(at).padStart(32, '0')));
const pool = { kind: 'add-fund-quota', fund: 'employee-pool' } as const;

const bills: fc.Arbitrary<Command> = fc
  .record({
    claimAt: fc.integer({ min: 1, max: 6 }),
    personId: fc.constantFrom(...personIds),
    amountFen: fc.integer({ min: 0, max: 200_000 }),
    usesAccount: fc.boolean(),
    business: fc.constantFrom(...CARE_KINDS),
    credential: fc.constantFrom(
      { credentialKind: 'e-voucher' },
      { credentialKind: 'social-security-card', cardHash: 'card', cardIssuerRegion: trusted.regionCode('360100') },
    ),
    content: fc.constantFrom('1', '2'),
  })
  .map(({ claimAt, amountFen, content, credential, ...bill }) => {
    const totals = { ...buildSettle().totals, totalFen: fen(amountFen), inScopeFen: fen(amountFen) };
    const claimId = trusted.claimId(`36-${String(claimAt).padStart(26, 'a')}`);
    return buildSettle({ ...bill, ...credential, claimId, totals, contentHashes: buildContentHashes(content) });
  });
const registrations: fc.Arbitrary<Command> = fc
  .record({ personId: fc.constantFrom(...personIds), openingFen: fc.integer({ min: 0, max: 50_000 }) })
  .map(({ personId, openingFen }) => buildRegistration({ personId, openingAccountFen: fen(openingFen) }));
const quotas: fc.Arbitrary<Command> = fc
  .integer({ min: 0, max: 100_000 })
  .map((amountFen) => ({ ...pool, amountFen: fen(amountFen) }));
const openings = fc.constantFrom(...buildOpenings());
const facts: fc.Arbitrary<Command> = fc
  .record({ at: fc.nat({ max: buildFacts().length - 1 }), personId: fc.constantFrom(...personIds) })
  .map(({ at, personId }) => buildFacts(personId)[at] ?? buildRegistration({ personId }));
const logs = fc
  .array(fc.oneof({ weight: 6, arbitrary: bills }, registrations, quotas, openings, facts), { maxLength: 40 })
  .map((contents) => contents.map((content, at) => buildLogged(content, at)));

function step(state: WorkingState, command: LoggedCommand): Decision {
  const decision = decide(state, command);
  state.apply(evolve(state, decision), decision.clockMs);
  return decision;
}

function fold(log: readonly LoggedCommand[]): {
  readonly decisions: readonly Decision[];
  readonly state: WorkingState;
} {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  return { decisions: log.map((command) => step(state, command)), state };
}

const readBack = (state: WorkingState) => {
  const { funds, ...documents } = state.touched();
  return { funds: funds.map(({ fund }) => state.fund(fund)), ...documents };
};

describe('the fold of a log', () => {
  it('is made again by its decisions alone', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { decisions, state } = fold(log);
        const rebuilt = createWorkingState(EMPTY_LOADED_STATE);
        for (const decision of decisions) rebuilt.apply(evolve(rebuilt, decision), decision.clockMs);
        expect(readBack(rebuilt)).toEqual(readBack(state));
      }),
    );
  });

  it('needs nothing that a command does not want', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const state = createWorkingState(EMPTY_LOADED_STATE);
        for (const command of log) {
          const partial = createWorkingState(loadWanted(state, wantedState(command.content)));
          const decision = decide(partial, command);
          const change = evolve(partial, decision);
          expect(decision).toEqual(decide(state, command));
          expect(change).toEqual(evolve(state, decision));
          state.apply(change, decision.clockMs);
        }
      }),
    );
  });

  it('does not depend on where the rounds are cut', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, cut) => {
        const whole = fold(log);
        const first = fold(log.slice(0, cut % (log.length + 1)));
        const rest = log.slice(first.decisions.length).map((command) => step(first.state, command));
        expect([...first.decisions, ...rest]).toEqual(whole.decisions);
        expect(readBack(first.state)).toEqual(readBack(whole.state));
      }),
    );
  });

  it('is not changed by a command that comes again with the same content', () => {
    fc.assert(
      fc.property(fc.array(bills, { minLength: 1, maxLength: 20 }), (contents) => {
        const log = [...buildOpenings(), ...personIds.map((personId) => buildRegistration({ personId })), ...contents];
        const { decisions, state } = fold(log.map((content, at) => buildLogged(content, at)));
        const before = readBack(state);
        contents.forEach((content, at) => {
          const again = step(state, buildLogged(content, log.length + at));
          expect(['repeated', 'conflicted']).toContain(again.outcome.kind);
        });
        expect(readBack(state)).toEqual(before);
        expect(decisions).toHaveLength(log.length);
      }),
    );
  });

  it('keeps every fund whole and pays of it exactly what the settled claims say', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { decisions, state } = fold(log);
        const paid = decisions.flatMap(({ outcome }) => (outcome.kind === 'settled' ? outcome.legs : []));
        for (const change of state.touched().funds) {
          const paidFen = paid.filter(({ fund }) => fund === change.fund).reduce((sum, leg) => sum + leg.amountFen, 0);
          expect(change.capturedFen).toBe(paidFen);
          expect(change.availableFen).toBe(change.fundedFen - paidFen);
          expect(change.availableFen).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('uses a deductible and a cap of a year at most once, whatever the order', () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const { accumulators } of fold(log).state.touched().persons) {
          for (const row of accumulators) {
            if (row.benefit === 'outpatient') {
              expect(row.deductibleUsedFen).toBeLessThanOrEqual(30_000);
              expect(row.poolPaidFen).toBeLessThanOrEqual(200_000);
            } else expect(row.poolPaidFen).toBeLessThanOrEqual(10_000_000);
          }
        }
      }),
    );
  });
});
