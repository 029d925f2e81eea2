import { fen, formatYuan } from '@medclear/domain';
import { getJson, readFourBooks } from '@medclear/testkit';
import { showTable } from '../show/show-table';
import type { DemoContext } from './demo-context';

interface ObligationsAnswer {
  readonly obligations: readonly {
    readonly insuredProvince: string;
    readonly treatmentProvince: string;
    readonly amountFen: number;
  }[];
}

/** Closes with the matrix of obligations and the comparison of the four books. */
export async function balanceTheBooks(context: DemoContext): Promise<void> {
  const { house, say } = context;
  say('\n9. What each province (row) owes each other province (column), all funds, in yuan · 清算矩阵');
  const { comparison, ledger, journals, receipts } = await readFourBooks(house, context.tills);
  const { obligations } = (await getJson(`${house.services.clearing.url}/v1/obligations`)) as ObligationsAnswer;
  const owed = (insured: string, treatment: string): string => {
    const cells = obligations.filter((row) => row.insuredProvince === insured && row.treatmentProvince === treatment);
    return cells.length === 0 ? '' : formatYuan(fen(cells.reduce((sum, { amountFen }) => sum + amountFen, 0)));
  };
  say(
    showTable(
      ['', ...house.provinces],
      house.provinces.map((insured) => [insured, ...house.provinces.map((treatment) => owed(insured, treatment))]),
    ),
  );
  const { tills, journal, store, ledger: books } = comparison.totalsFen;
  const shown = [
    ['tills', tills],
    ['journal', journal],
    ['store', store],
    ['ledger', books],
  ] as const;
  say(
    showTable(
      ['book', 'paid by funds'],
      shown.map(([name, amountFen]) => [name, formatYuan(fen(amountFen))]),
    ),
  );
  if (ledger.breakCount > 0) context.differs(`${String(ledger.breakCount)} breaks in the ledger`);
  const ignored = journals.reduce((sum, { ignoredRecords }) => sum + ignoredRecords, 0);
  say(`  ${String(ignored)} stray records ignored by the chain`);
  const { told, leftWaiting, toldUnknown, contradictions } = receipts;
  say(
    `  receipts: ${String(told)} messages told as decided, ${String(leftWaiting)} left waiting, ${String(toldUnknown)} told unknown`,
  );
  for (const contradiction of contradictions) context.differs(contradiction);
  if (!comparison.isBalanced) context.differs('tills, journal, store and ledger do not agree');
  else
    say(
      `\nThe books balance to the fen: tills, journal, store and ledger agree on ${formatYuan(fen(books))} yuan · 账目分毫不差`,
    );
}
