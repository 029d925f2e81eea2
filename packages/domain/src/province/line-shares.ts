import type { BenefitMovement, GroupUsage, YearUsage } from '../benefit/benefit-visit';
import { SPLIT_PARTS } from '../items/check-declared-split';
import type { ItemSplit, SplitLine } from '../items/item-split';
import type { Fen } from '../money/fen';
import { ZERO_FEN } from '../money/fen';
import { subtractFen } from '../money/fen-arithmetic';
import type { Leg, PersonUsage, SettlementAnswer } from './decision';
import { divideOverLines } from './divide-over-lines';

/** What one line of a bill has of everything that its claim pays and moves. */
export interface LineShare {
  /** Empty where the bill came without lines: then there is one share, of the whole. */
  readonly lineNumber: string;
  readonly totalFen: Fen;
  /** What the treating place's catalogue made of it; null where the lines' parts are not those of the bill. */
  readonly items: ItemSplit | null;
  /** What each fund pays, in the order of the answer's details. */
  readonly legs: readonly Leg[];
  readonly fundTotalFen: Fen;
  readonly hospitalPartFen: Fen;
  readonly ownAccountFen: Fen;
  readonly familyFen: Fen;
  readonly cashFen: Fen;
  /** Without the admission: it belongs to the visit, not to a line. */
  readonly movement: BenefitMovement;
}

/**
 * Divides a claim over its lines: the funds by what is in scope, the hospital's part by what is left, the accounts by what the
 * person pays. Every sum over the lines is exact, and so are the payers of each line.
 */
export function lineShares(answer: SettlementAnswer, { movement }: PersonUsage): readonly LineShare[] {
  const lines = dividableLines(answer);
  if (lines.length === 0) return [wholeShare(answer, movement)];
  const scope = lines.map(({ inScopeFen }) => inScopeFen);
  const { split } = answer;
  const funds = divideFunds(answer, scope);
  const afterFunds = lines.map(({ totalFen }, at) => subtractFen(totalFen, partAt(funds.totals, at)));
  const hospital = divideOverLines(split.hospitalPartFen, afterFunds);
  const person = afterFunds.map((restFen, at) => subtractFen(restFen, partAt(hospital, at)));
  const accounts = divideOverLines(accountsOf(movement), person);
  const own = divideOverLines(movement.accountFen, accounts);
  const group = divideUsage(movement.groupUsage, scope);
  const year = divideUsage(movement.yearUsage, scope);
  const isSplit = isSplitAsBill(answer);
  return lines.map((line, at) => {
    const ownAccountFen = partAt(own, at);
    const familyFen = subtractFen(partAt(accounts, at), ownAccountFen);
    return {
      lineNumber: line.lineNumber,
      totalFen: line.totalFen,
      items: isSplit ? line : null,
      legs: legsAt(funds.legs, at, partAt(accounts, at)),
      fundTotalFen: partAt(funds.totals, at),
      hospitalPartFen: partAt(hospital, at),
      ownAccountFen,
      familyFen,
      cashFen: subtractFen(partAt(person, at), partAt(accounts, at)),
      movement: {
        group: movement.group,
        groupUsage: { admissions: 0, ...usageAt(group, at) },
        yearUsage: usageAt(year, at),
        accountFen: ownAccountFen,
        familyFen,
      },
    };
  });
}

/** The lines, when they are the bill; a bill whose lines are not its total is only acted upon whole. */
function dividableLines({ lines, totals, split }: SettlementAnswer): readonly SplitLine[] {
  let totalFen = 0;
  let inScopeFen = 0;
  for (const line of lines) {
    totalFen += line.totalFen;
    inScopeFen += line.inScopeFen;
    if (line.inScopeFen > line.totalFen) return [];
  }
  const isBill = totalFen === totals.totalFen && inScopeFen === totals.inScopeFen;
  return isBill && split.fundTotalFen <= inScopeFen ? lines : [];
}

/** Whether the parts of each line add up to it, and those of all lines to the bill's. */
function isSplitAsBill({ lines, totals }: SettlementAnswer): boolean {
  const sumOf = (fens: readonly Fen[]): number => fens.reduce<number>((sum, amountFen) => sum + amountFen, 0);
  return (
    lines.every((line) => sumOf(SPLIT_PARTS.map((part) => line[part])) === line.totalFen) &&
    SPLIT_PARTS.every((part) => sumOf(lines.map((line) => line[part])) === totals[part])
  );
}

function wholeShare({ totals, split, details }: SettlementAnswer, movement: BenefitMovement): LineShare {
  return {
    lineNumber: '',
    totalFen: totals.totalFen,
    items: totals,
    legs: details.map(({ fund, amountFen }) => ({ fund, amountFen })),
    fundTotalFen: split.fundTotalFen,
    hospitalPartFen: split.hospitalPartFen,
    ownAccountFen: movement.accountFen,
    familyFen: movement.familyFen,
    cashFen: split.cashFen,
    movement: { ...movement, groupUsage: { ...movement.groupUsage, admissions: 0 } },
  };
}

interface DividedFunds {
  readonly totals: readonly Fen[];
  /** The parts of one fund over all lines; null for the accounts, which are divided by what the person pays. */
  readonly legs: readonly { readonly fund: Leg['fund']; readonly parts: readonly Fen[] | null }[];
}

/** Each fund is divided by what the funds before it have left of the lines' parts, so that the funds of a line add up. */
function divideFunds({ split, details }: SettlementAnswer, scope: readonly Fen[]): DividedFunds {
  const totals = divideOverLines(split.fundTotalFen, scope);
  let left = totals;
  const legs = details.map(({ fund, amountFen }) => {
    if (fund === 'personal-account') return { fund, parts: null };
    const parts = divideOverLines(amountFen, left);
    left = left.map((leftFen, at) => subtractFen(leftFen, partAt(parts, at)));
    return { fund, parts };
  });
  return { totals, legs };
}

function legsAt(legs: DividedFunds['legs'], at: number, accountsFen: Fen): readonly Leg[] {
  return legs.map(({ fund, parts }) => ({ fund, amountFen: parts === null ? accountsFen : partAt(parts, at) }));
}

type Divided<Name extends string> = Readonly<Record<Name, readonly Fen[]>>;

function divideUsage(usage: GroupUsage, scope: readonly Fen[]): Divided<Exclude<keyof GroupUsage, 'admissions'>>;
function divideUsage(usage: YearUsage, scope: readonly Fen[]): Divided<keyof YearUsage>;
function divideUsage(usage: GroupUsage | YearUsage, scope: readonly Fen[]): Readonly<Record<string, readonly Fen[]>> {
  const parts: Record<string, readonly Fen[]> = {};
  for (const [name, amount] of Object.entries(usage) as readonly [string, Fen][]) {
    if (name !== 'admissions') parts[name] = divideOverLines(amount, scope);
  }
  return parts;
}

function usageAt<Name extends string>(divided: Divided<Name>, at: number): Readonly<Record<Name, Fen>> {
  const rows = Object.entries(divided) as readonly [string, readonly Fen[]][];
  return Object.fromEntries(rows.map(([name, parts]) => [name, partAt(parts, at)])) as Readonly<Record<Name, Fen>>;
}

function partAt(parts: readonly Fen[], at: number): Fen {
  return parts[at] ?? ZERO_FEN;
}

function accountsOf({ accountFen, familyFen }: BenefitMovement): Fen {
  return (accountFen + familyFen) as Fen;
}
