import { deriveClaimId, derivePersonId, hashContent } from '@medclear/contracts';
import {
  businessDateOf,
  CONTENT_GROUPS,
  fen,
  findCatalogueEntry,
  ILLUSTRATIVE_CATALOGUE,
  parseYuan,
  provinceOf,
  splitItem,
  sumItemSplits,
} from '@medclear/domain';
import type { ContentHashes, SettleCommand, SplitLine } from '@medclear/domain';
import type { HospitalLine, SyntheticInstitution, SyntheticPerson } from '@medclear/testkit';

type Row = readonly [itemCode: string, quantity: number, unitPrice: string, amount: string];

const ROWS: readonly Row[] = [
  ['S-CONSULTATION', 1, '25.00', '25.00'],
  ['S-BLOOD-COUNT', 1, '22.00', '22.00'],
  ['X-CEFTRIAXONE', 4, '31.50', '126.00'],
  ['X-ATORVASTATIN', 2, '45.20', '90.40'],
  ['N-VITAMINS', 1, '68.00', '68.00'],
];
const MICRO_YUAN_PER_FEN = 10_000;
const TEN_THOUSANDTHS = 10_000;

/** The bill of the bench: five lines of every class, one above its ceiling. */
export const FIVE_LINES: readonly HospitalLine[] = ROWS.map(([itemCode, quantity, unitPrice, amount], at) => ({
  lineNumber: String(at + 1),
  itemCode,
  quantity: String(quantity),
  unitPrice,
  amount,
}));
export const FIVE_LINES_TOTAL = '331.40';

/** The command that a gateway makes of the bill; throws when the bill does not fit the catalogue. */
export function makeSettleCommand(bill: {
  readonly messageId: string;
  readonly hospital: SyntheticInstitution;
  readonly person: SyntheticPerson;
  readonly nowMs: number;
  readonly keys: { readonly person: string; readonly content: string };
}): SettleCommand {
  const { messageId, hospital, person, keys } = bill;
  const visitDate = businessDateOf(bill.nowMs);
  const lines = splitLines(hospital, visitDate);
  return {
    kind: 'settle',
    claimId: deriveClaimId(provinceOf(person.insuredRegion), hospital.code, messageId),
    institutionCode: hospital.code,
    messageId,
    business: 'outpatient',
    treatmentRegion: hospital.region,
    insuredRegion: person.insuredRegion,
    personId: derivePersonId(keys.person, person.personNumber),
    visitDate,
    admittedOn: null,
    dischargedOn: null,
    isEmergency: false,
    diseaseCode: null,
    credentialKind: 'e-voucher',
    cardHash: null,
    cardIssuerRegion: null,
    voucher: 'valid',
    usesAccount: true,
    hospitalLevel: hospital.level,
    hospitalPartFen: fen(0),
    quoted: null,
    visitKey: null,
    totals: sumItemSplits(lines),
    lines,
    contentHashes: hashesOf(keys.content, messageId),
  };
}

function splitLines({ level }: SyntheticInstitution, visitDate: SettleCommand['visitDate']): readonly SplitLine[] {
  return ROWS.map(([itemCode, quantity, unitPrice, amount], at) => {
    const split = splitItem(
      {
        lineNumber: String(at + 1),
        itemCode,
        quantityTenThousandths: quantity * TEN_THOUSANDTHS,
        unitPriceMicroYuan: (parseYuan(unitPrice) ?? 0) * MICRO_YUAN_PER_FEN,
        amountFen: parseYuan(amount) ?? fen(0),
      },
      findCatalogueEntry(ILLUSTRATIVE_CATALOGUE, itemCode, visitDate),
      level,
    );
    if (!split.ok) throw new Error(`line ${at + 1} of the bench's bill: ${split.reason}`);
    return split.value;
  });
}

function hashesOf(key: string, messageId: string): ContentHashes {
  const hashes = CONTENT_GROUPS.map((group) => [group, hashContent(key, group, messageId)]);
  return Object.fromEntries(hashes) as Record<(typeof CONTENT_GROUPS)[number], string>;
}
