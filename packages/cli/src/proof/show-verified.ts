import { fen, formatYuan } from '@medclear/domain';
import { showTable } from '../show/show-table';
import type { VerifyResult } from './tool-results';

const IGNORED_WORDS: Readonly<Record<string, string>> = {
  stray: 'a late send of a dead or paused owner; harmless',
  'no-decision': 'not a decision',
  'names-no-record': 'goes on from a record that is not there',
};
const MOST_IGNORED = 50;

/** Says what a verification came to, so that a person can read it. */
export function showVerified(report: VerifyResult): string {
  const { province, records, chainHead, ignored, storeHead } = report;
  const accepted = records - ignored.length;
  return [
    `Province ${province}`,
    `  journal   ${String(records)} records, ${String(accepted)} in the chain, ${String(ignored.length)} ignored; ` +
      `the chain ends at command ${String(chainHead.nextCommandOffset - 1)}, ${chainHead.hash.slice(0, 16)}`,
    storeHead === null
      ? '  store     empty'
      : `  store     stands at command ${String(storeHead.nextCommandOffset - 1)}, ${storeHead.hash.slice(0, 16)}`,
    `  digest    ${report.storeDigest} of the store`,
    `            ${report.replayedDigest} of the journal, replayed that far`,
    showFunds(report),
    ...showIgnored(report),
    ...showFindings(report),
  ].join('\n');
}

/** Yuan of the store; where the journal makes another amount of it, that one stands behind. */
function showFunds({ funds }: VerifyResult): string {
  const amount = (stored: number, replayed: number): string =>
    stored === replayed ? yuan(stored) : `${yuan(stored)} (journal: ${yuan(replayed)})`;
  const rows = funds.map(({ fund, stored, replayed }) => [
    fund,
    amount(stored.availableFen, replayed.availableFen),
    amount(stored.heldFen, replayed.heldFen),
    amount(stored.capturedFen, replayed.capturedFen),
  ]);
  return showTable(['fund', 'available', 'held', 'captured'], rows);
}

/** A store that was changed by hand may hold anything. */
function yuan(amountFen: number): string {
  return Number.isSafeInteger(amountFen) && amountFen >= 0 ? formatYuan(fen(amountFen)) : `${String(amountFen)} fen`;
}

function showIgnored({ ignored }: VerifyResult): readonly string[] {
  if (ignored.length === 0) return [];
  const rows = ignored
    .slice(0, MOST_IGNORED)
    .map(({ offset, commandOffset, reason }) => [
      String(offset),
      String(commandOffset),
      IGNORED_WORDS[reason] ?? reason,
    ]);
  const rest = ignored.length - rows.length;
  const table = showTable(['ignored at', 'command', 'why'], rows);
  return rest > 0 ? [table, `  and ${String(rest)} more; --json lists all`] : [table];
}

function showFindings({ findings }: VerifyResult): readonly string[] {
  if (findings.length === 0)
    return ['  Nothing is wrong: the store is the fold of its journal, and the chain is whole.'];
  return findings.flatMap(({ what, next }) => [`  WRONG: ${what}`, `         next: ${next}`]);
}
