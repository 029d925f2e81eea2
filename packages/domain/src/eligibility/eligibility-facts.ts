import type { BusinessDate } from '../ids/brands';
import type { BasisPoints } from '../money/basis-points';
import type { Fen } from '../money/fen';
import type { InsuranceRelation, RegisteredCard } from '../province/documents';
import type {
  Admission,
  DiseaseQualification,
  Filing,
  InstitutionDocument,
  IssuerDocument,
  Suspension,
  Transfer,
} from './facts';

/** What the insured place knows of a person; the order of no list matters. */
export interface PersonFacts {
  readonly relations: readonly InsuranceRelation[];
  readonly cards: readonly RegisteredCard[];
  readonly filings: readonly Filing[];
  readonly qualifications: readonly DiseaseQualification[];
  readonly admissions: readonly Admission[];
  readonly transfer: Transfer | null;
  readonly suspensions: readonly Suspension[];
}

/** Since when one kind of care is open between two regions; both days included. */
export interface PairOpening {
  readonly openFrom: BusinessDate;
  readonly openUntil: BusinessDate | null;
}

/** How far the money advanced for care elsewhere is used up. */
export interface QuotaFact {
  readonly usedFen: Fen;
  readonly grantedFen: Fen;
  /** The part of the grant from which on a warning is given. */
  readonly warnsFromBp: BasisPoints;
}

/** Everything outside the question that decides who may be paid; null is what nobody registered. */
export interface EligibilityFacts {
  readonly person: PersonFacts | null;
  readonly institution: InstitutionDocument | null;
  /** The office that issued the card. */
  readonly issuer: IssuerDocument | null;
  /** Between the insured region and the treating one, for this care. */
  readonly pair: PairOpening | null;
  /** Between the card issuer's region and the treating one, for this care. */
  readonly issuerPair: PairOpening | null;
  readonly quota: QuotaFact | null;
}
