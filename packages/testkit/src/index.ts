export { createLocalStack } from './local-stack/create-local-stack';
export type { LocalPart, LocalStack, PartName, StackAddresses } from '@medclear/local-stack';
export { runSettlementTool, ToolFailed } from './services/run-settlement-tool';
export { nodeOptionsOf } from './services/node-options';
export { prepareServices, startServices } from './services/start-services';
export type { RunningServices, ServiceName, ServicesOptions } from './services/start-services';
export type { SupervisedProcess } from './services/supervised-process';
export { commandsOfFacts, NO_EXTRAS } from './population/commands-of-facts';
export type { FactPlaces, PersonExtras } from './population/commands-of-facts';
export { CHRONIC_DISEASE, factsOfStory } from './population/facts-of-story';
export { PERSON_STORIES } from './population/person-story';
export type { PersonStory } from './population/person-story';
export {
  closedHospitalsOf,
  issuersOf,
  openingsOf,
  poolQuota,
  quotasOf,
  toRegisterPerson,
} from './population/registry-commands';
export type { PersonHashes } from './population/registry-commands';
export { createSeededRandom } from './population/seeded-random';
export type { SeededRandom } from './population/seeded-random';
export { makeSyntheticPerson } from './population/synthetic-person';
export type { SyntheticPerson } from './population/synthetic-person';
export {
  ALL_PROVINCES,
  capitalOf,
  DEMONSTRATION_PROVINCES,
  syntheticClosedHospital,
  syntheticHospital,
  syntheticPharmacy,
} from './population/synthetic-places';
export type { SyntheticInstitution } from './population/synthetic-places';
export { BOOK_NAMES } from './books/book';
export type { BookEntry, BookName, FourBooks } from './books/book';
export { compareFourBooks } from './books/compare-four-books';
export type { BookComparison, ComparedFund } from './books/compare-four-books';
export { compareReceipts } from './books/compare-receipts';
export type { DecidedClaims, ReceiptComparison } from './books/compare-receipts';
export { readReceipts } from './books/read-receipts';
export { readStoreBook } from './books/read-store-book';
export { makeHospitalBill, sendHospitalBill } from './tills/hospital-till';
export type { HospitalBill, HospitalLine } from './tills/hospital-till';
export { linesOfTotals } from './tills/lines-of-totals';
export { createMessageIds } from './tills/message-id';
export { postJson } from './tills/post-json';
export type { HttpAnswer } from './tills/post-json';
export { isFinal, repeatUntilFinal } from './tills/repeat-until-final';
export type { FinalAnswer } from './tills/repeat-until-final';
export { runConcurrently } from './tills/run-concurrently';
export { toTillsBook } from './tills/till-record';
export type { PaidFund, TillOutcome, TillRecord } from './tills/till-record';
export { seedPopulation } from './population/seed-population';
export type { AppendToLogs, PopulationPlan, SeededCommands } from './population/seed-population';
export { readJournalBook } from './books/read-journal-book';
export type { JournalBook, JournalRecord } from './books/read-journal-book';
export { readJournals } from './books/read-journals';
export type { WholeJournal } from './books/read-journals';
export { readStoreHead } from './books/read-store-head';
export { waitUntilDecided } from './books/wait-until-decided';
export { seedLogs } from './population/seed-logs';
export { digestStore } from './books/digest-store';
export { readLedgerBook } from './books/read-ledger-book';
export type { LedgerBook, LedgerPosition } from './books/read-ledger-book';
export { findPerson } from './end-to-end/find-person';
export type { PersonWanted } from './end-to-end/find-person';
export { readFourBooks } from './house/read-four-books';
export type { ReadBooks } from './house/read-four-books';
export { startHouse } from './house/start-house';
export type { House, HousePlan } from './house/start-house';
export { getJson } from './tills/get-json';
export { makeNationalPurchase, sendNationalPurchase } from './tills/pharmacy-till';
export type { PharmacyDrug, PharmacyPurchase } from './tills/pharmacy-till';
export { readTillOutcome } from './tills/read-till-outcome';
export { isTold, policyVisit } from './vectors/policy-visit';
export type { PolicyVisit } from './vectors/policy-visit';
