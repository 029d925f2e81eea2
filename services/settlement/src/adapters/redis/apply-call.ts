import {
  encodeCalendar,
  encodeClaim,
  encodeInstitution,
  encodeIssuer,
  encodePerson,
  encodeRegionPair,
} from '@medclear/contracts';
import type { FundChange, HoldDue, ProvinceCode, StateChange } from '@medclear/domain';
import { storedHashOf } from '../../store/head';
import type { Applied, BatchToApply } from '../../store/province-store';
import { holdMember } from './hold-member';
import { provinceKeys } from './keys';
import type { ProvinceKeys } from './keys';
import type { ScriptArguments } from './script-arguments';

const ANSWERS: Readonly<Record<string, Applied>> = {
  APPLIED: 'applied',
  FENCED: 'fenced',
  UNBALANCED: 'unbalanced',
};

/** The keys and values with which apply-decisions.lua is called. */
export function applyArguments(province: ProvinceCode, { from, to, change }: BatchToApply): ScriptArguments {
  const keys = provinceKeys(province);
  const documents = documentsOf(keys, change);
  const ages = [
    ...change.claims.flatMap(({ claimId, changedAtMs }) => [claimId, String(changedAtMs)]),
    ...change.forgotten.flatMap((claimId) => [claimId, '']),
  ];
  return {
    keys: [
      keys.head,
      keys.holdsDue,
      keys.claimsByAge,
      ...change.funds.map(({ fund }) => keys.fund(fund)),
      ...documents.map(([key]) => key),
      ...change.forgotten.map(keys.claim),
    ],
    values: [
      storedHashOf(from),
      String(to.nextCommandOffset),
      to.hash,
      String(to.journalOffset),
      String(to.clockMs),
      ...[change.funds.length, documents.length, change.holdsDue.length, ages.length / 2].map(String),
      ...change.funds.flatMap(fundValues),
      ...documents.map(([, value]) => value),
      ...change.holdsDue.flatMap(holdValues),
      ...ages,
    ],
  };
}

function documentsOf(keys: ProvinceKeys, change: StateChange): readonly (readonly [key: string, value: Buffer])[] {
  const documents: (readonly [string, Buffer])[] = [];
  for (const person of change.persons) documents.push([keys.person(person.personId), encodePerson(person)]);
  for (const claim of change.claims) documents.push([keys.claim(claim.claimId), encodeClaim(claim)]);
  for (const { key, document } of change.regionPairs)
    documents.push([keys.regionPair(key), encodeRegionPair(document)]);
  for (const { code, document } of change.institutions)
    documents.push([keys.institution(code), encodeInstitution(document)]);
  for (const { region, document } of change.issuers) documents.push([keys.issuer(region), encodeIssuer(document)]);
  if (change.calendar !== null) documents.push([keys.calendar, encodeCalendar(change.calendar)]);
  return documents;
}

/** Reads what apply-decisions.lua answered; throws on a word it does not know. */
export function readApplyAnswer(answer: unknown): Applied {
  const word = String(answer);
  const applied = ANSWERS[word];
  if (applied === undefined) throw new TypeError(`apply-decisions answered ${word}`);
  return applied;
}

function fundValues({ fundedFen, availableFen, heldFen, capturedFen, rule }: FundChange): readonly string[] {
  const moved = [fundedFen, availableFen, heldFen, capturedFen].map(String);
  return rule === null ? [...moved, '', ''] : [...moved, String(rule.limitFen), String(rule.alarmBelowFen)];
}

function holdValues({ claimId, personId, expiresAtMs }: HoldDue): readonly string[] {
  return [holdMember({ claimId, personId }), expiresAtMs === null ? '' : String(expiresAtMs)];
}
