import type { Mutant } from './mutant';

const SETTLEMENT = 'services/settlement/dist';
const STORE = `${SETTLEMENT}/store/memory-province-store.js`;

/** Bugs of the protocol: the store, the rounds, the take-over. */
export const SETTLEMENT_MUTANTS: readonly Mutant[] = [
  {
    name: 'apply-without-fence',
    says: 'the store takes a batch wherever it stands',
    edits: [{ file: STORE, find: '!standsAt(before, batch.from)', replace: 'false' }],
  },
  {
    name: 'load-without-fence',
    says: 'the store shows its state whatever head is expected',
    edits: [{ file: STORE, find: "at !== 'any' && !standsAt(tables, at)", replace: 'false' }],
  },
  {
    name: 'reply-before-verification',
    says: 'replies leave before the decisions are on the record',
    edits: [
      {
        file: `${SETTLEMENT}/round/run-round.js`,
        find: "await reached('folded', folded);",
        replace:
          "await reached('folded', folded); for (const { folded: { replies } } of folded) ports.replies.send(replies);",
      },
    ],
  },
  {
    name: 'offset-not-verified',
    says: 'any acknowledged offset is taken for the expected one',
    edits: [
      {
        file: `${SETTLEMENT}/round/verify-publication.js`,
        find: 'acknowledgedOffset === expectedOffset',
        replace: 'acknowledgedOffset >= 0',
      },
    ],
  },
  {
    name: 'chain-not-checked-by-take-over',
    says: 'a take-over applies records that do not chain',
    edits: [
      {
        file: `${SETTLEMENT}/take-over/journal-walk.js`,
        find: "chain.accept(record) === 'ignored'",
        replace: "chain.accept(record) === 'ignored' && false",
      },
    ],
  },
  {
    name: 'send-retried-as-if-not-landed',
    says: 'after an error the batch is sent again, and its new place is taken for the only one',
    edits: [
      {
        file: `${SETTLEMENT}/round/publish-parts.js`,
        find: 'await journal.append(batches);',
        replace: `await journal.append(batches).catch(async () => {
          const again = await journal.append(batches);
          for (const { province, baseOffset } of again)
            for (const { owned } of parts) if (owned.province === province) owned.nextJournalOffset = baseOffset;
          return again;
        });`,
      },
    ],
  },
  {
    name: 'skip-on-unfinished-repeat',
    says: 'what was recorded before a crash is taken for told',
    edits: [
      {
        file: `${SETTLEMENT}/take-over/take-over.js`,
        find: 'await (0, reply_again_1.replyAgain)(ports, province, walk.awaited());',
        replace: '',
      },
    ],
  },
  {
    name: 'replay-decides-again',
    says: 'a replay decides settlements again, under another policy than the one on the record',
    edits: [
      {
        file: `${SETTLEMENT}/take-over/replay-session.js`,
        find: '(0, domain_1.evolve)(state, decision)',
        replace: `(0, domain_1.evolve)(state, decision.outcome.kind !== 'settled' || decision.commandOffset % 2 === 0 ? decision
          : { ...decision, outcome: { ...decision.outcome, kind: 'refused', act: 'settle', refusal: { code: 'FUND_SHORT', detail: null } } })`,
      },
    ],
  },
];
