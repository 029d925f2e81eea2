import { deriveClaimId, derivePersonId } from '@medclear/contracts';
import { checkDeclaredSplit, formatYuan, provinceOf, sumItemSplits } from '@medclear/domain';
import type {
  BusinessDate,
  CatalogueVersion,
  RefusalCode,
  RegionCode,
  SettleCommand,
  SplitPart,
  SumDifference,
  VoucherState,
} from '@medclear/domain';
import { hashContents } from '../content/hash-contents';
import type { FieldIssue } from '../validation/field-issue';
import { BILL_SENTENCES } from './bill-sentences';
import type { DeclaredClaim } from './declared-claim';
import { findUntracedLines } from './find-untraced-lines';
import { readCard } from './read-card';
import { splitLines } from './split-lines';
import type { LinePath } from './split-lines';
import { withVisitContent } from './visit-content';
import { visitKeyOf } from './visit-key';

export interface ClaimKeys {
  /** Makes person and card numbers unreadable; the same in every gateway and at the registry. */
  readonly person: string;
  /** Makes the content of messages comparable without being readable. */
  readonly content: string;
}

/** Finds the catalogue of a treating place that is in force on a day. */
export type CatalogueOf = (treatmentRegion: RegionCode, date: BusinessDate) => CatalogueVersion | null;

export interface CommandMaking {
  readonly keys: ClaimKeys;
  readonly catalogueOf: CatalogueOf;
  readonly paths: Paths;
}

export type BuiltCommand =
  | { readonly ok: true; readonly command: SettleCommand }
  | { readonly ok: false; readonly code: RefusalCode; readonly issues: readonly FieldIssue[] };

export interface Paths {
  readonly total: string;
  readonly line: LinePath;
  readonly part: (part: SplitPart) => string;
}

/** Makes the command of a bill: lines split, numbers hashed, the claim id derived; refuses a bill that does not add up. */
export function buildSettleCommand(
  claim: DeclaredClaim,
  voucher: VoucherState,
  { keys, catalogueOf, paths }: CommandMaking,
): BuiltCommand {
  const catalogue = catalogueOf(claim.treatmentRegion, claim.visitDate);
  const split = splitLines(claim, catalogue, paths.line);
  if (!split.ok) return { ok: false, code: 'ENVELOPE_INVALID', issues: [...split.issues, ...sumIssues(claim, paths)] };
  const untraced = findUntracedLines(claim, paths.line);
  if (untraced.length > 0) return { ok: false, code: 'TRACE_CODE_REQUIRED', issues: untraced };
  const totals = sumItemSplits(split.lines);
  const objection = checkDeclaredSplit({ totalFen: claim.totalFen, ...claim.declaredSplit }, [totals]);
  if (objection !== null) return { ok: false, code: objection.code, issues: objection.differences.map(toIssue(paths)) };
  return { ok: true, command: commandOf(claim, keys, { lines: split.lines, totals, voucher }) };
}

/** A bill whose lines are wrong hears of its total too. */
function sumIssues({ lines, totalFen }: DeclaredClaim, paths: Paths): readonly FieldIssue[] {
  const isSum = lines.reduce((sumFen, { amountFen }) => sumFen + amountFen, 0) === totalFen;
  return isSum ? [] : [{ path: paths.total, ...BILL_SENTENCES.sumDiffers }];
}

/** Says of a declared sum what it should be. */
function toIssue(paths: Paths): (difference: SumDifference) => FieldIssue {
  return ({ part, computedFen }) => {
    if (part === 'totalFen') return { path: paths.total, ...BILL_SENTENCES.sumDiffers };
    const computed = formatYuan(computedFen);
    return { path: paths.part(part), zh: `目录计算结果为 ${computed}`, en: `is ${computed} by the catalogue` };
  };
}

/** Written out, field by field: spreading parts into one object costs more than splitting the lines. */
function commandOf(
  claim: DeclaredClaim,
  keys: ClaimKeys,
  { lines, totals, voucher }: Pick<SettleCommand, 'lines' | 'totals' | 'voucher'>,
): SettleCommand {
  const { institutionCode, messageId, insuredRegion } = claim;
  const { cardHash, cardIssuerRegion } = readCard(keys.person, claim.cardIdentificationCode);
  return {
    kind: 'settle',
    claimId: deriveClaimId(provinceOf(insuredRegion), institutionCode, messageId),
    institutionCode,
    messageId,
    business: claim.business,
    treatmentRegion: claim.treatmentRegion,
    insuredRegion,
    personId: derivePersonId(keys.person, claim.personNumber),
    visitDate: claim.visitDate,
    admittedOn: claim.admittedOn,
    dischargedOn: claim.dischargedOn,
    isEmergency: claim.isEmergency,
    diseaseCode: claim.diseaseCode,
    credentialKind: claim.credentialKind,
    cardHash,
    cardIssuerRegion,
    voucher,
    usesAccount: claim.usesAccount,
    hospitalLevel: claim.hospitalLevel,
    hospitalPartFen: claim.hospitalPartFen,
    quoted: claim.quoted,
    visitKey: visitKeyOf(keys.content, claim),
    totals,
    lines,
    contentHashes: hashContents(keys.content, withVisitContent(claim)),
  };
}
