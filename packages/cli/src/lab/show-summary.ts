import { FUND_CODES } from '@medclear/domain';
import { fromFen } from '@medclear/policy-lab';
import type { CaseSummary } from '@medclear/policy-lab';
import { showTable } from '../show/show-table';
import type { LabLanguage, LabWords } from './lab-language';
import { FUND_WORDS, TABLE_WORDS } from './lab-words';

type Row = readonly [name: LabWords, read: (summary: CaseSummary) => number];

const ROWS: readonly Row[] = [
  [TABLE_WORDS.total, (summary) => summary.totalFen],
  [TABLE_WORDS.inScope, (summary) => summary.inScopeFen],
  ...FUND_CODES.map((fund): Row => [FUND_WORDS[fund], (summary) => summary.funds[fund].amountFen]),
  [TABLE_WORDS.hospitalPart, (summary) => summary.hospitalPartFen],
  [TABLE_WORDS.person, (summary) => summary.personFen],
  [TABLE_WORDS.cash, (summary) => summary.cashFen],
];

/** What many cases came to, by fund; two summaries stand side by side with their difference. */
export function showSummary(tried: CaseSummary, own: CaseSummary | null, language: LabLanguage): string {
  const lines = [countLine(tried, language), ...refusedLines(tried, language)];
  const shown = ROWS.filter(([, read]) => read(tried) !== 0 || (own !== null && read(own) !== 0));
  if (own === null) {
    const rows = shown.map(([name, read]) => [name[language], fromFen(read(tried))]);
    return [...lines, showTable([TABLE_WORDS.fund[language], TABLE_WORDS.amount[language]], rows)].join('\n');
  }
  const { fund, asGiven, difference } = TABLE_WORDS;
  const head = [fund, asGiven, TABLE_WORDS.tried, difference].map((word) => word[language]);
  const rows = shown.map(([name, read]) => [
    name[language],
    fromFen(read(own)),
    fromFen(read(tried)),
    fromFen(read(tried) - read(own)),
  ]);
  return [...lines, showTable(head, rows)].join('\n');
}

function countLine({ cases, paid, refunded }: CaseSummary, language: LabLanguage): string {
  if (language === 'zh') return `${String(cases)} 个案例，结算 ${String(paid)} 笔，退费 ${String(refunded)} 笔`;
  return `${String(cases)} cases, ${String(paid)} visits paid, ${String(refunded)} refunded`;
}

function refusedLines({ refused }: CaseSummary, language: LabLanguage): readonly string[] {
  return [...refused].map(([code, count]) => `${TABLE_WORDS.refused[language]}: ${code} ${String(count)}`);
}
