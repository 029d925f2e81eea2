import { trusted } from '@medclear/domain';
import type {
  BusinessDate,
  InstitutionDocument,
  IssuerDocument,
  PairOpening,
  PersonFacts,
  QuotaFact,
  RegisteredCard,
} from '@medclear/domain';
import type { InstitutionJson, IssuerJson, PairJson, PersonFactsJson, QuotaJson } from '../schema/facts-schema';
import { toBp, toFen } from './amounts';

type CardJson = NonNullable<PersonFactsJson['cards']>[number];

/** Reads a day whose shape has been checked; left out is null. */
export function toDay(text: string | undefined): BusinessDate | null {
  return text === undefined ? null : trusted.businessDate(text);
}

/** What the insured place knows of a person, from its checked JSON. */
export function toPersonFacts(json: PersonFactsJson): PersonFacts {
  return {
    relations: json.relations.map((relation) => ({
      ...relation,
      residentClass: null,
      insuredRegion: trusted.regionCode(relation.insuredRegion),
      ...toStart(relation),
      pausesOn: toDay(relation.pausesOn),
    })),
    cards: (json.cards ?? []).map(toCard),
    filings: (json.filings ?? []).map((filing) => ({
      ...filing,
      ...toDays(filing),
      place: trusted.regionCode(filing.place),
      filedOn: trusted.businessDate(filing.filedOn),
      isValid: filing.isValid ?? true,
    })),
    qualifications: (json.qualifications ?? []).map((one) => ({ diseaseCode: one.diseaseCode, ...toDays(one) })),
    admissions: (json.admissions ?? []).map((admission) => ({
      admissionId: admission.admissionId,
      institutionCode: trusted.institutionCode(admission.institutionCode),
      admittedOn: trusted.businessDate(admission.admittedOn),
      dischargedOn: toDay(admission.dischargedOn),
    })),
    transfer: json.transfer === undefined ? null : toTransfer(json.transfer),
    suspensions: (json.suspensions ?? []).map(toDays),
  };
}

/** What the registry says of an institution, from its checked JSON. */
export function toInstitution(json: InstitutionJson): InstitutionDocument {
  return {
    openings: json.openings.map((opening) => ({
      care: opening.care,
      ...toOpening(opening),
      diseaseCodes: opening.diseaseCodes ?? [],
    })),
  };
}

/** Who issued a card, from its checked JSON. */
export function toIssuer({ state, medicalScope, ...days }: IssuerJson): IssuerDocument {
  return { state, medicalScope, ...toDays(days) };
}

/** Since when something is open, from its checked JSON. */
export function toOpening({ openFrom, openUntil }: PairJson): PairOpening {
  return { openFrom: trusted.businessDate(openFrom), openUntil: toDay(openUntil) };
}

/** How far an advance is used up, from its checked JSON. */
export function toQuota({ used, granted, warnsFromPercent }: QuotaJson): QuotaFact {
  return { usedFen: toFen(used), grantedFen: toFen(granted), warnsFromBp: toBp(warnsFromPercent) };
}

function toCard(json: CardJson): RegisteredCard {
  return {
    cardHash: json.card,
    issuerRegion: trusted.regionCode(json.issuerRegion),
    issuedOn: trusted.businessDate(json.issuedOn),
    expiresOn: trusted.businessDate(json.expiresOn),
    isLost: json.isLost ?? false,
    lastContributionOn: toDay(json.lastContributionOn),
    isFinancialActive: json.isFinancialActive ?? false,
  };
}

function toTransfer({ toRegion, state, changedOn }: NonNullable<PersonFactsJson['transfer']>) {
  return { toRegion: trusted.regionCode(toRegion), state, changedOn: trusted.businessDate(changedOn) };
}

function toStart({ startsOn }: { readonly startsOn: string }) {
  return { startsOn: trusted.businessDate(startsOn) };
}

function toDays(json: { readonly startsOn: string; readonly endsOn?: string }) {
  return { ...toStart(json), endsOn: toDay(json.endsOn) };
}
