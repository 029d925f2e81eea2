import type { ItemsJson } from '@medclear/policy-lab';
import { showTable } from '../show/show-table';
import type { LabLanguage } from './lab-language';

const HEADS: Readonly<Record<LabLanguage, readonly string[]>> = {
  en: [
    'line',
    'item',
    'class',
    'quantity',
    'price',
    'ceiling',
    'share %',
    'amount',
    'self-paid',
    'over limit',
    'advance',
    'in scope',
  ],
  zh: ['序号', '项目', '等级', '数量', '单价', '限价', '先付%', '金额', '全自费', '超限价', '先行自付', '符合范围'],
};
const SUM: Readonly<Record<LabLanguage, string>> = { en: 'sum', zh: '合计' };

/** What the catalogue made of the lines, as a table. */
export function showItems(items: ItemsJson, language: LabLanguage): string {
  const title = items.title === undefined ? [] : [items.title, ''];
  const rows = items.lines.map((line) => [
    line.lineNumber,
    line.itemCode,
    line.itemClass,
    line.quantity,
    line.unitPrice,
    line.ceiling ?? '',
    line.advanceSharePercent,
    line.total,
    line.fullySelfPaid,
    line.overLimit,
    line.advanceSelfPay,
    line.inScope,
  ]);
  const { total, fullySelfPaid, overLimit, advanceSelfPay, inScope } = items.totals;
  const sum = [SUM[language], '', '', '', '', '', '', total, fullySelfPaid, overLimit, advanceSelfPay, inScope];
  return [...title, showTable(HEADS[language], [...rows, sum])].join('\n');
}
