/**
 * The rules of the protocol that can be taken away one by one; each breaks a promise when it is gone.
 *
 * That the fence compares hashes and not numbers is no such rule: on one chain a number names one state. It keeps out a store
 * of another chain, such as a backup of another house, which this model does not have.
 */
export interface ProtocolRules {
  /** Redis moves only from the head that its writer knows. */
  readonly applyIsFenced: boolean;
  /** What is loaded belongs to the head that the owner knows. */
  readonly loadIsFenced: boolean;
  /** An owner whose connection to Redis broke starts again. */
  readonly reconnectsStartAgain: boolean;
  /** Nobody is told before the own records are known to be accepted. */
  readonly repliesAfterVerification: boolean;
  /** An acknowledged offset that is not the next one makes the owner read the journal. */
  readonly offsetsAreVerified: boolean;
  /** A reader accepts only what names the hash of the last accepted record. */
  readonly readersCheckTheChain: boolean;
  /** A take-over reads the journal behind the store's head. */
  readonly takeOverReadsTheJournal: boolean;
  /** A replay takes decisions as they are; it does not decide again. */
  readonly replayEvolvesOnly: boolean;
}

export const ALL_RULES: ProtocolRules = {
  applyIsFenced: true,
  loadIsFenced: true,
  reconnectsStartAgain: true,
  repliesAfterVerification: true,
  offsetsAreVerified: true,
  readersCheckTheChain: true,
  takeOverReadsTheJournal: true,
  replayEvolvesOnly: true,
};

export const RULE_NAMES = Object.keys(ALL_RULES) as readonly (keyof ProtocolRules)[];
