import { catalogueOf, trusted } from '@medclear/domain';
import type { BenefitVisit, ItemSplit } from '@medclear/domain';
import type { BillJson, TotalsJson } from '../schema/bill-schema';
import { problem } from '../validate/problem';
import type { Checked, Problem } from '../validate/problem';
import { toFen } from './amounts';
import type { VisitDays } from './policy-source';
import { toSplitLines } from './to-lines';
import type { LabPerson } from './to-person';

/** A visit that the lab settles. */
export interface LabVisit extends VisitDays {
  readonly id: string;
  readonly benefit: BenefitVisit;
}

/** A visit from the checked JSON of its bill; what contradicts itself is a problem at its path. */
export function toVisit(json: BillJson, person: LabPerson, id: string, at: string): Checked<LabVisit> {
  const { visitDate, dischargedOn } = json;
  const totals = toTotals(json, at);
  const problems = [
    ...(dischargedOn !== undefined && dischargedOn < visitDate
      ? [problem(`${at}/dischargedOn`, 'must not lie before the visit', '出院日期早于入院日期')]
      : []),
    ...(totals.ok ? [] : totals.problems),
  ];
  if (problems.length > 0 || !totals.ok) return { ok: false, problems };
  const benefit: BenefitVisit = {
    ...person,
    totals: totals.value,
    care: json.care,
    hospitalLevel: json.hospitalLevel,
    place: json.place ?? 'local',
    usesAccount: json.usesAccount ?? false,
    hospitalPartFen: toFen(json.hospitalPart),
  };
  const days = {
    visitDate: trusted.businessDate(visitDate),
    dischargedOn: dischargedOn === undefined ? null : trusted.businessDate(dischargedOn),
  };
  return { ok: true, value: { id, ...days, benefit } };
}

function toTotals(json: BillJson, at: string): Checked<ItemSplit> {
  const { totals, lines, treatmentRegion } = json;
  if (totals !== undefined && lines === undefined) return sumsUp(totals, `${at}/totals`);
  if (lines === undefined || totals !== undefined)
    return wrong(at, 'needs either totals or lines', '须填 totals 或 lines 之一');
  if (treatmentRegion === undefined) return wrong(`${at}/treatmentRegion`, 'is needed with lines', '有明细时必填');
  const date = trusted.businessDate(json.visitDate);
  const catalogue = catalogueOf(trusted.regionCode(treatmentRegion), date);
  const split = toSplitLines(lines, catalogue, json.hospitalLevel, `${at}/lines`);
  return split.ok ? { ok: true, value: split.value.totals } : split;
}

function sumsUp(json: TotalsJson, at: string): Checked<ItemSplit> {
  const totals = {
    totalFen: toFen(json.total),
    fullySelfPaidFen: toFen(json.fullySelfPaid),
    overLimitFen: toFen(json.overLimit),
    advanceSelfPayFen: toFen(json.advanceSelfPay),
    inScopeFen: toFen(json.inScope),
  };
  const partsFen = totals.fullySelfPaidFen + totals.overLimitFen + totals.advanceSelfPayFen + totals.inScopeFen;
  if (partsFen === totals.totalFen) return { ok: true, value: totals };
  return wrong(`${at}/total`, 'is not the sum of the four parts', '与四项之和不符');
}

function wrong(path: string, en: string, zh: string): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [problem(path, en, zh)] };
}
