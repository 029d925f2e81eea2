import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkingState, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { ClaimDocument, Decision, FundBalance, FundCode, PersonDocument, WorkingState } from '@medclear/domain';
import { decodeCommand } from './command-codec';
import { decodeDecision, encodeDecision } from './decision-codec';
import { decodeClaim } from './claim-codec';
import { decodePerson, decodeRegionPair } from './document-codec';
import { readDecisionLink } from './read-decision-link';

interface StoredJournal {
  readonly genesis: string;
  readonly records: readonly { readonly commandHex: string; readonly decisionHex: string }[];
  readonly state: {
    readonly funds: readonly (readonly [FundCode, FundBalance])[];
    readonly personsHex: readonly string[];
    readonly claimsHex: readonly string[];
    readonly regionPairs: readonly { readonly key: string; readonly documentHex: string }[];
  };
}

const PATH = join(__dirname, 'vectors/first-version-journal.json');
const journal = JSON.parse(readFileSync(PATH, 'utf8')) as StoredJournal;
const bytesOf = (hex: string) => Buffer.from(hex, 'hex');
const decisions = journal.records.map(({ decisionHex }) => decodeDecision(bytesOf(decisionHex)));

function replay(recorded: readonly Decision[]): WorkingState {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  for (const decision of recorded) state.apply(evolve(state, decision), decision.clockMs);
  return state;
}

/** What a document of the first version says of a person; which visits stand was not kept. */
function keptOfPerson(person: PersonDocument): PersonDocument {
  return { ...person, visits: [] };
}

/** What a document of the first version says of a claim; of its money it kept nothing. */
function keptOfClaim({ claimId, contentHashes, commandOffset, outcome }: ClaimDocument): Partial<ClaimDocument> {
  return { claimId, contentHashes, commandOffset, outcome };
}

function settledIn(recorded: readonly Decision[]): readonly Extract<Decision['outcome'], { kind: 'settled' }>[] {
  return recorded.flatMap(({ outcome }) => (outcome.kind === 'settled' ? [outcome] : []));
}

describe('a journal of the first version', () => {
  const recorded = decisions.map(({ decision }) => decision);

  it('is one chain from its genesis', () => {
    let previous = journal.genesis;
    journal.records.forEach(({ decisionHex }, commandOffset) => {
      expect(readDecisionLink(bytesOf(decisionHex))).toEqual({ previous, commandOffset });
      previous = createHash('sha256').update(bytesOf(decisionHex)).digest('hex');
    });
  });

  it('holds every kind of decision that there was', () => {
    expect([...new Set(recorded.map(({ outcome }) => outcome.kind))].sort()).toEqual([
      'conflicted',
      'fund-quota-added',
      'parked',
      'person-registered',
      'quarantined',
      'refused',
      'region-pair-opened',
      'repeated',
      'settled',
    ]);
  });

  it('replays to the state that its own version made', () => {
    const state = replay(recorded);
    const { persons, claims, regionPairs } = state.touched();
    for (const [fund, balance] of journal.state.funds) expect(state.fund(fund)).toMatchObject(balance);
    expect(persons.map(keptOfPerson)).toEqual(
      journal.state.personsHex.map((hex) => keptOfPerson(decodePerson(bytesOf(hex)))),
    );
    expect(claims.map(keptOfClaim)).toEqual(
      journal.state.claimsHex.map((hex) => keptOfClaim(decodeClaim(bytesOf(hex)))),
    );
    expect(regionPairs).toEqual(
      journal.state.regionPairs.map(({ key, documentHex }) => ({
        key,
        document: decodeRegionPair(bytesOf(documentHex)),
      })),
    );
  });

  it('moves of a year and of the accounts what its settlements say', () => {
    for (const { answer, legs, usage } of settledIn(recorded)) {
      const { deductibleFen, poolFundFen, accountFen } = answer.split;
      expect(usage.movement).toMatchObject({
        group: 'outpatient',
        groupUsage: { deductibleUsedFen: deductibleFen, poolPaidFen: poolFundFen, admissions: 0 },
        accountFen,
        familyFen: 0,
      });
      expect(legs.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(poolFundFen + accountFen);
    }
  });

  it('knows of its settlements nothing that was not recorded: a local visit without any further fund', () => {
    for (const { answer } of settledIn(recorded)) {
      expect(answer).toMatchObject({ place: 'local', details: [], warnings: [] });
      expect(answer).toMatchObject({ personKind: null, residentClass: null, isCivilServant: null });
      expect(answer.split).toMatchObject({ remoteShareFen: 0, largeIllnessFundFen: 0, hospitalPartFen: 0 });
      expect(answer.steps.every(({ inputs }) => Object.keys(inputs).length === 0)).toBe(true);
    }
  });

  it('is read as it would be if it were written today', () => {
    for (const { previous, decision } of decisions) {
      expect(decodeDecision(encodeDecision(decision, previous))).toEqual({ previous, decision });
    }
  });
});

describe('a command log of the first version', () => {
  const commands = journal.records.map(({ commandHex }) => decodeCommand(bytesOf(commandHex)));

  it('reads whatever could be read then, and parks the rest as then', () => {
    const unreadable = commands.filter(({ kind }) => kind !== 'command');
    expect(unreadable).toEqual(unreadable.map(() => ({ kind: 'unreadable', reason: 'bad-magic' })));
    expect(commands).toHaveLength(unreadable.length + 27);
  });

  it('asks for a visit of one day, without emergency, disease, issuer, quote, number or a part of the hospital', () => {
    const bills = commands.flatMap((read) => (read.kind === 'command' && read.command.kind === 'settle' ? [read] : []));
    expect(bills.length).toBeGreaterThan(10);
    for (const { command } of bills) {
      expect(command).toMatchObject({
        admittedOn: null,
        dischargedOn: null,
        isEmergency: false,
        diseaseCode: null,
        cardIssuerRegion: null,
        voucher: 'valid',
        hospitalPartFen: 0,
        quoted: null,
        visitKey: null,
      });
    }
  });

  it('registers people without identities, family account or contributions', () => {
    const people = commands.flatMap((read) =>
      read.kind === 'command' && read.command.kind === 'register-person' ? [read.command] : [],
    );
    expect(people).toHaveLength(5);
    for (const { relations, identities, openingFamilyFen, cards } of people) {
      expect(relations.map(({ residentClass }) => residentClass)).toEqual([null]);
      expect(identities).toEqual({ isCivilServant: false, isInHardship: false, receivesAssistance: false });
      expect(openingFamilyFen).toBe(0);
      for (const card of cards) expect(card).toMatchObject({ lastContributionOn: null, isFinancialActive: true });
    }
  });
});
