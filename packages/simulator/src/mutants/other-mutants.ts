import type { Mutant } from './mutant';

const CLEARING = 'services/clearing/dist';

/** Bugs of gateways and clearing. */
export const OTHER_MUTANTS: readonly Mutant[] = [
  {
    name: 'chain-not-checked-by-clearing',
    says: 'clearing posts records that do not chain',
    edits: [
      {
        file: `${CLEARING}/follow/stretch-reader.js`,
        find: "chain.accept(record) === 'ignored'",
        replace: "chain.accept(record) === 'ignored' && false",
      },
    ],
  },
  {
    name: 'books-without-fence',
    says: 'a stretch is posted wherever the books stand',
    edits: [
      {
        file: `${CLEARING}/ledger/memory-ledger.js`,
        find: 'positions.get(province)?.hash === fromHash',
        replace: 'positions.has(province)',
      },
    ],
  },
  {
    name: 'contra-posted-forward',
    says: 'what is given back is posted as if it were paid',
    edits: [{ file: `${CLEARING}/books/posting.js`, find: 'if (!isContra)', replace: 'if (true)' }],
  },
  {
    name: 'doubt-told-as-refused',
    says: 'a send without an answer is told as refused',
    edits: [
      {
        file: 'packages/gateway-kit/dist/submit/send-and-await.js',
        find: "submission.kind !== 'refused'",
        replace: "submission.kind === 'appended'",
      },
    ],
  },
];
