import type { Receipt } from '@medclear/contracts';
import { fen, formatYuan } from '@medclear/domain';
import type { DecisionOutcome } from '@medclear/domain';
import { showTable } from '../show/show-table';
import { utc8 } from '../show/utc8';
import type { ClaimStory, StoryAccount, Told } from './claim-story';

type MovingOutcome = Extract<DecisionOutcome, { kind: 'captured' | 'released' | 'refunded' | 'reversed' }>;

interface Line {
  readonly atMs: number;
  readonly where: string;
  readonly what: string;
}

const TOLD_WORDS: Readonly<Record<Told, string>> = {
  told: 'the institution was told how it ended',
  'left-waiting': 'the institution was left waiting: it may ask, repeat or reverse',
  'told-unknown': 'told unknown: there is no receipt, which proves nothing',
};

/** Tells a claim's story in the order of its times. */
export function showStory(story: ClaimStory): string {
  const lines = [...commandLines(story), ...decisionLines(story), ...receiptLines(story)];
  const rows = lines
    .sort((one, other) => one.atMs - other.atMs)
    .map(({ atMs, where, what }) => [utc8(atMs), where, what]);
  return [
    `Claim ${story.claimId}`,
    `  route     ${routeText(story)}`,
    `  telling   ${TOLD_WORDS[story.told]}`,
    rows.length === 0 ? '  nothing is written down about it' : showTable(['when', 'where', 'what'], rows),
    ...showPostings(story),
  ].join('\n');
}

function routeText({ route }: ClaimStory): string {
  if (route.kind === 'away') return `the gateways' store does not answer: ${route.why}`;
  return route.answer === null
    ? 'the gateways remember none (kept for seven days)'
    : `the gateways sent it to province ${route.answer}`;
}

function commandLines({ commands }: ClaimStory): readonly Line[] {
  return commands.map(({ offset, appendedAtMs, kind, institutionCode, messageId, replyTopic, isDecided }) => ({
    atMs: appendedAtMs,
    where: `log ${String(offset)}`,
    what: [
      kind,
      ...(institutionCode === null ? [] : [`from ${institutionCode}`]),
      ...(messageId === null ? [] : [`message ${messageId}`]),
      ...(replyTopic === null ? [] : [`answer to ${replyTopic}`]),
      ...(isDecided ? [] : ['NOT DECIDED YET']),
    ].join(', '),
  }));
}

function decisionLines({ decisions }: ClaimStory): readonly Line[] {
  return decisions.map(({ journalOffset, commandOffset, clockMs, outcome }) => ({
    atMs: clockMs,
    where: `journal ${String(journalOffset)}`,
    what: `command ${String(commandOffset)} is ${outcomeText(outcome)}`,
  }));
}

function outcomeText(outcome: DecisionOutcome): string {
  switch (outcome.kind) {
    case 'settled':
    case 'held': {
      const { fundTotalFen, accountFen, familyFen, cashFen } = outcome.answer.split;
      const legs = outcome.legs.map(({ fund, amountFen }) => `${fund} ${formatYuan(amountFen)}`).join(', ');
      return `${outcome.kind}: funds ${formatYuan(fundTotalFen)} (${legs}), account ${formatYuan(fen(accountFen + familyFen))}, cash ${formatYuan(cashFen)}`;
    }
    case 'captured':
    case 'released':
    case 'refunded':
    case 'reversed':
      return actText(outcome);
    case 'blocked':
      return `blocked: claim ${outcome.targetId} can never have an effect, ${BLOCKED_WORDS[outcome.found]}`;
    case 'ticked':
      return `a tick of the log: ${String(outcome.expired.length)} holds run out`;
    case 'refused':
      return `refused: ${[outcome.refusal.code, outcome.refusal.detail ?? ''].join(' ').trim()}`;
    case 'conflicted':
      return `the same id with other content: ${outcome.differingGroups.join(', ')}`;
    case 'repeated':
      return `a repeat of command ${String(outcome.originalCommandOffset)}`;
    default:
      return outcome.kind;
  }
}

const BLOCKED_WORDS = {
  nothing: 'nothing had been found under its id',
  refusal: 'it had been refused',
} as const;

function actText({ kind, originalId, targetId, answer }: MovingOutcome): string {
  const { totalFen, fundTotalFen, cashFen } = answer.amounts;
  const moved = `funds ${formatYuan(fundTotalFen)}, cash ${formatYuan(cashFen)} of ${formatYuan(totalFen)}`;
  const original = originalId === targetId ? '' : ` of claim ${originalId}`;
  return `${kind}: act on claim ${targetId}${original}, lines ${answer.lineNumbers.join(' ')}, ${moved}; it is ${answer.claimState} then`;
}

function receiptLines({ receipts }: ClaimStory): readonly Line[] {
  return receipts.map((receipt) => ({
    atMs: receipt.toldAtMs,
    where: receipt.gateway,
    what: `${receipt.institutionCode} was ${toldText(receipt)}${receipt.isRepeat ? ', as a repeat' : ''} (${receipt.route})`,
  }));
}

function toldText({ outcome, code, amounts }: Receipt): string {
  if (outcome === 'left-waiting') return 'left waiting';
  const sums =
    amounts === null
      ? ''
      : `: funds ${formatYuan(amounts.fundFen)}, cash ${formatYuan(amounts.cashFen)} of ${formatYuan(amounts.totalFen)}`;
  return `told ${outcome}${code === null ? '' : ` ${code}`}${sums}`;
}

function showPostings({ postings }: ClaimStory): readonly string[] {
  if (postings.kind === 'away') return [`  postings  clearing does not answer: ${postings.why}`];
  if (postings.answer.length === 0) return ['  postings  none'];
  const rows = postings.answer.map(({ debit, credit, amountFen }) => [
    accountText(debit),
    accountText(credit),
    formatYuan(fen(amountFen)),
  ]);
  return [showTable(['debit', 'credit', 'yuan'], rows)];
}

function accountText({ province, kind, fund, counterparty }: StoryAccount): string {
  return [province, kind, fund, counterparty].filter((part) => part !== '').join(' ');
}
