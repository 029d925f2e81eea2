import { invariant, parseClaimId, trusted } from '@medclear/domain';
import { compileSchema, lineIssues, namingAll, targetOfPath, withFurther } from '@medclear/gateway-kit';
import type { CancelSettlement, ReverseMessage, SettleClaim } from '@medclear/gateway-kit';
import { check2102 } from './check-2102';
import { checkTreatingPlace } from './check-treating-place';
import { handleTransaction } from './national-transaction';
import type { HandleTransaction } from './national-transaction';
import { Transaction2102 } from './transaction-2102';
import { FIELDS_2102, PATHS_2102, transaction2102ToClaim } from './transaction-2102-to-claim';
import { toOutput2102 } from './transaction-2102-output';
import { PATH_OF_SETTLEMENT, PATH_OF_VISIT, toIdentity, toOutput2103, Transaction2103 } from './transaction-2103';
import { Transaction2601, transaction2601ToReversal } from './transaction-2601';

/** What the national interface of a pharmacy can do. */
export interface NationalHandling {
  readonly settle: SettleClaim;
  readonly cancel: CancelSettlement;
  readonly reverse: ReverseMessage;
}

/** The transactions by their number. */
export function createNationalTransactions(handling: NationalHandling): ReadonlyMap<string, HandleTransaction> {
  return new Map([
    ['2102', handle2102(handling)],
    ['2103', handle2103(handling)],
    ['2601', handle2601(handling)],
  ]);
}

function handle2102({ settle }: NationalHandling): HandleTransaction {
  return handleTransaction<Transaction2102>({
    read: namingAll(compileSchema(Transaction2102), (message) => lineIssues(message, FIELDS_2102)),
    check: (message) => {
      const issues = check2102(message);
      return issues.length === 0 ? [] : withFurther(issues, lineIssues(message, FIELDS_2102));
    },
    answer: (message, request) => settle(transaction2102ToClaim(message), PATHS_2102, request),
    output: (message, done) => (done.kind === 'settled' ? toOutput2102(message, done.claimId, done.answer) : {}),
  });
}

function handle2103({ cancel }: NationalHandling): HandleTransaction {
  return handleTransaction<Transaction2103>({
    read: compileSchema(Transaction2103),
    check: (message) => [...checkTreatingPlace(message), ...checkVisit(message)],
    answer: async (message, request) => {
      const { psn_no, setl_id, mdtrt_id } = message.input.data;
      const targetId = targetOfPath(mdtrt_id, trusted.regionCode(message.insuplc_admdvs), '/insuplc_admdvs');
      if (typeof targetId !== 'string') return targetId;
      const act = { kind: 'refund', targetId, lineNumbers: null, ...toIdentity(message, psn_no) } as const;
      const named = { settlementId: setl_id, path: PATH_OF_SETTLEMENT };
      return cancel({ ...act, furtherContent: [setl_id] }, named, request);
    },
    output: (message, done) => {
      invariant(done.kind === 'refunded', 'a cancellation refunds');
      return toOutput2103(message, done);
    },
  });
}

function checkVisit({ input }: Transaction2103) {
  if (parseClaimId(input.data.mdtrt_id).ok) return [];
  return [
    {
      path: PATH_OF_VISIT,
      zh: '不是交易 2102 返回的就诊编号',
      en: 'is not what transaction 2102 answered as mdtrt_id',
    },
  ];
}

function handle2601({ reverse }: NationalHandling): HandleTransaction {
  return handleTransaction<Transaction2601>({
    read: compileSchema(Transaction2601),
    check: checkTreatingPlace,
    answer: (message, request) => reverse(transaction2601ToReversal(message), request),
    output: () => ({}),
  });
}
