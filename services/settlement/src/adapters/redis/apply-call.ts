import { encodeClaim, encodeInstitution, encodeIssuer, encodePerson, encodeRegionPair } from '@medclear/contracts';
import type { FundChange, ProvinceCode } from '@medclear/domain';
import { storedHashOf } from '../../store/head';
import type { Applied, BatchToApply } from '../../store/province-store';
import { provinceKeys } from './keys';
import type { ScriptArguments } from './script-arguments';

const ANSWERS: Readonly<Record<string, Applied>> = {
  APPLIED: 'applied',
  FENCED: 'fenced',
  UNBALANCED: 'unbalanced',
};

/** The keys and values with which apply-decisions.lua is called. */
export function applyArguments(province: ProvinceCode, { from, to, change }: BatchToApply): ScriptArguments {
  const keys = provinceKeys(province);
  return {
    keys: [
      keys.head,
      ...change.funds.map(({ fund }) => keys.fund(fund)),
      ...change.persons.map(({ personId }) => keys.person(personId)),
      ...change.claims.map(({ claimId }) => keys.claim(claimId)),
      ...change.regionPairs.map(({ key }) => keys.regionPair(key)),
      ...change.institutions.map(({ code }) => keys.institution(code)),
      ...change.issuers.map(({ region }) => keys.issuer(region)),
    ],
    values: [
      storedHashOf(from),
      String(to.nextCommandOffset),
      to.hash,
      String(to.journalOffset),
      String(to.clockMs),
      String(change.funds.length),
      ...change.funds.flatMap(fundValues),
      ...change.persons.map(encodePerson),
      ...change.claims.map(encodeClaim),
      ...change.regionPairs.map(({ document }) => encodeRegionPair(document)),
      ...change.institutions.map(({ document }) => encodeInstitution(document)),
      ...change.issuers.map(({ document }) => encodeIssuer(document)),
    ],
  };
}

/** Reads what apply-decisions.lua answered; throws on a word it does not know. */
export function readApplyAnswer(answer: unknown): Applied {
  const word = String(answer);
  const applied = ANSWERS[word];
  if (applied === undefined) throw new TypeError(`apply-decisions answered ${word}`);
  return applied;
}

function fundValues({ fundedFen, availableFen, heldFen, capturedFen }: FundChange): readonly string[] {
  return [fundedFen, availableFen, heldFen, capturedFen].map(String);
}
