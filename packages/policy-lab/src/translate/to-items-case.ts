import { catalogueOf, catalogueVersion, trusted, UNIT_PRICE_DECIMALS } from '@medclear/domain';
import type { CatalogueEntry, CatalogueVersion } from '@medclear/domain';
import type { EntryJson, ItemsCaseJson } from '../schema/items-case-schema';
import { problem } from '../validate/problem';
import type { Checked, Problem } from '../validate/problem';
import { fromFen, toBp, toLevels, toParts } from './amounts';
import { toSplitLines } from './to-lines';
import type { SplitLines } from './to-lines';

const OTHER_CHARGES = '14';

/** The lines of a case, split. */
export interface ItemsCase {
  readonly title: string | null;
  /** Where the catalogue comes from; null where none lists anything. */
  readonly source: string | null;
  readonly bill: SplitLines;
}

/** Splits the lines of a case from its checked JSON, or names everything that is wrong with them. */
export function toItemsCase(json: ItemsCaseJson): Checked<ItemsCase> {
  const catalogue = toCatalogue(json);
  if (!catalogue.ok) return catalogue;
  const bill = toSplitLines(json.lines, catalogue.value, json.hospitalLevel, '/lines');
  if (!bill.ok) return bill;
  const sum = fromFen(bill.value.totals.totalFen);
  if (json.total !== undefined && fromFen(toSignedFen(json.total)) !== sum) {
    return {
      ok: false,
      problems: [problem('/total', `is not the sum of the lines, ${sum}`, `与明细之和 ${sum} 不符`)],
    };
  }
  return {
    ok: true,
    value: { title: json.title ?? null, source: catalogue.value?.source ?? null, bill: bill.value },
  };
}

function toSignedFen(text: string): number {
  return text.startsWith('-') ? 0 - toParts(text.slice(1), 2) : toParts(text, 2);
}

function toCatalogue({ treatmentRegion, catalogue, date }: ItemsCaseJson): Checked<CatalogueVersion | null> {
  const day = trusted.businessDate(date);
  if (treatmentRegion !== undefined && catalogue === undefined) {
    return { ok: true, value: catalogueOf(trusted.regionCode(treatmentRegion), day) };
  }
  if (catalogue === undefined || treatmentRegion !== undefined) {
    const en = 'needs either treatmentRegion or catalogue';
    return { ok: false, problems: [problem('', en, '须填 treatmentRegion 或 catalogue 之一')] };
  }
  const problems = namedTwice(catalogue);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: catalogueVersion(day, 'inline', catalogue.map(toEntry)) };
}

function namedTwice(entries: readonly EntryJson[]): readonly Problem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ itemCode }, index) => {
    if (!first.has(itemCode)) first.set(itemCode, index);
    return first.get(itemCode) === index
      ? []
      : [problem(`/catalogue/${String(index)}/itemCode`, 'stands twice', '编码重复')];
  });
}

function toEntry(json: EntryJson): CatalogueEntry {
  const name = json.name ?? json.itemCode;
  return {
    itemCode: json.itemCode,
    zh: name,
    en: name,
    itemClass: json.itemClass,
    advanceShareBp: toBp(json.advanceSharePercent),
    ceilingMicroYuanByLevel:
      json.ceiling === undefined ? null : toLevels(json.ceiling, (text) => toParts(text, UNIT_PRICE_DECIMALS)),
    chargeCategory: json.chargeCategory ?? OTHER_CHARGES,
    isLimitedUse: json.isLimitedUse ?? false,
  };
}
