import type { Mutant } from './mutant';

const PROVINCE = 'packages/domain/dist/province';

/** Bugs of the rules: what is decided, and what is made of it. */
export const RULE_MUTANTS: readonly Mutant[] = [
  {
    name: 'expiry-by-local-clock',
    says: 'holds run out by the clock of whoever decides',
    edits: [
      {
        file: `${PROVINCE}/decide-operator.js`,
        find: 'expired: expiredOf(state, command, clockMs)',
        replace: 'expired: expiredOf(state, command, Date.now())',
      },
      {
        file: 'services/settlement/dist/ticks/tick-desk.js',
        find: 'atMs: clockMs, unchangedSinceMs',
        replace: 'atMs: parts.nowMs(), unchangedSinceMs',
      },
    ],
  },
  {
    name: 'double-release',
    says: 'a hold that was released is released again',
    edits: [
      {
        file: `${PROVINCE}/object-to-hold.js`,
        find: "switch (money.state) {\n        case 'held':",
        replace: "switch (money.state) {\n        case 'released':\n        case 'held':",
      },
    ],
  },
  {
    name: 'capture-above-hold',
    says: 'a capture of some lines takes all of them, and gives the others back besides',
    edits: [
      {
        file: `${PROVINCE}/decide-capture.js`,
        find: 'const shares = taken.map(',
        replace: 'const shares = [...taken, ...rest].map(',
      },
    ],
  },
  {
    name: 'forgotten-refusal',
    says: 'a refusal is not remembered under its id',
    edits: [
      { file: `${PROVINCE}/evolve.js`, find: 'claims: [refusedDocument(outcome, decision)]', replace: 'claims: []' },
    ],
  },
  {
    name: 'refund-above-capture',
    says: 'a line that was refunded is refunded again',
    edits: [
      {
        file: `${PROVINCE}/decide-refund.js`,
        find: "return lineState === 'refunded' ? 'LINE_ALREADY_REFUNDED' : null;",
        replace: 'return null;',
      },
    ],
  },
  {
    name: 'block-forgotten',
    says: 'the block of an id that was never seen is forgotten',
    edits: [
      {
        file: `${PROVINCE}/evolve-act.js`,
        find: "found === 'nothing' ? [own, blocked] : [own]",
        replace: '[own]',
      },
    ],
  },
  {
    name: 'repeat-by-id-alone',
    says: 'other content under the same id is answered as a repeat',
    edits: [{ file: `${PROVINCE}/decide-repeat.js`, find: 'differingGroups.length > 0', replace: 'false' }],
  },
  {
    name: 'limit-not-looked-at',
    says: 'a fund pays below its limit',
    edits: [{ file: `${PROVINCE}/find-short-fund.js`, find: '- amountFen < limitFen', replace: '< -1e15' }],
  },
  {
    name: 'visit-billed-again',
    says: 'a bill does not ask whether a claim of its visit stands',
    edits: [
      {
        file: `${PROVINCE}/decide-bill.js`,
        find: 'objectToNumber(command, person, businessDate);',
        replace: 'null;',
      },
    ],
  },
  {
    name: 'visit-of-ended-hold-stays',
    says: 'a hold that ends uncaptured keeps its visit from being billed',
    edits: [
      {
        file: `${PROVINCE}/open-hold.js`,
        find: '(0, billed_visits_1.withoutBilledVisit)(person.billedVisits, document.claimId)',
        replace: 'person.billedVisits',
      },
    ],
  },
  {
    name: 'clock-goes-back',
    says: 'a decision takes the append time of its record, even an earlier one',
    edits: [
      {
        file: `${PROVINCE}/decide.js`,
        find: 'Math.max(state.clockMs, command.appendedAtMs)',
        replace: 'command.appendedAtMs',
      },
    ],
  },
  {
    name: 'come-again-stays-forgotten',
    says: 'an id that was forgotten and has come again in one round is forgotten by the store',
    edits: [{ file: `${PROVINCE}/state-tables.js`, find: 'forgotten.delete(claimId);', replace: '' }],
  },
];
