import { trusted } from '../ids/trusted';
import type { ClaimId, PersonId } from '../ids/brands';
import type { SplitLine } from '../items/item-split';
import { fen } from '../money/fen';
import type { Fen } from '../money/fen';
import type { ActCommand, ActIdentity } from '../province/act-command';
import type { BillCommand, Command } from '../province/command';
import type { FundCode } from '../province/documents';
import { buildContentHashes, buildFacts, buildRegistration, buildSettle } from './build-command';

const PERSON_NUMBER_WIDTH = 32;
const VISIT_KEY_WIDTH = 16;
const USUAL_HOLD_MS = 30 * 60_000;
/** Three lines, all in scope: 300.00, 150.00 and 50.00 yuan. */
const USUAL_LINES = 'A:30000,B:15000,C:5000';
const NONE = fen(0);

/** A claim id that shows its short name. */
export function claimIdOf(name: string): ClaimId {
  return trusted.claimId(`36-${name.padEnd(26, '0')}`);
}

/** A person by a short number. */
export function personIdOf(number: string): PersonId {
  return trusted.personId(number.padStart(PERSON_NUMBER_WIDTH, '0'));
}

type Options = ReadonlyMap<string, string>;

/** Reads `verb name target lines key=value ...` as a command; throws on a verb it does not know. */
export function readActStep(step: string): Command {
  const words = step.split(' ').filter((word) => !word.includes('='));
  const options: Options = new Map(step.split(' ').flatMap((word) => (word.includes('=') ? [splitOption(word)] : [])));
  const [verb = '', ...rest] = words;
  switch (verb) {
    case 'settle':
      return billOf(rest, options);
    case 'hold':
      return { ...billOf(rest, options), kind: 'hold', holdForMs: Number(options.get('for') ?? USUAL_HOLD_MS) };
    case 'capture':
    case 'refund':
    case 'release':
    case 'reverse':
      return actOf(verb, rest, options);
    default:
      return houseCommand(verb, rest, options);
  }
}

function houseCommand(verb: string, rest: readonly string[], options: Options): Command {
  const [first = '', second = '0', third = '0', fourth] = rest;
  const personId = personIdOf(options.get('person') ?? '1');
  switch (verb) {
    case 'tick':
      return { kind: 'tick', due: rest.map((name) => ({ claimId: claimIdOf(name), personId })) };
    case 'close':
      return { kind: 'close-month', month: first };
    case 'age':
      return { kind: 'age-out', claims: rest.map(claimIdOf) };
    case 'rule': {
      const whenShort =
        fourth === undefined
          ? ({ kind: 'refuse' } as const)
          : ({ kind: 'overdraw', overdraftFen: fen(Number(fourth)) } as const);
      const limits = { limitFen: fen(Number(second)), alarmBelowFen: fen(Number(third)) };
      return { kind: 'set-fund-rule', fund: first as FundCode, ...limits, whenShort };
    }
    case 'quota':
      return { kind: 'add-fund-quota', fund: first as FundCode, amountFen: fen(Number(second)) };
    case 'register':
      return buildRegistration({ personId });
    case 'fact':
      return buildFacts(personId)[0] ?? buildRegistration({ personId });
    default:
      throw new Error(`no such step: ${verb}`);
  }
}

function splitOption(word: string): readonly [string, string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

function billOf([name = '']: readonly string[], options: Options): Extract<BillCommand, { kind: 'settle' }> {
  const lines = linesOf(options.get('lines') ?? USUAL_LINES);
  const declared = options.get('fen');
  const totalFen =
    declared === undefined ? fen(lines.reduce((sum, line) => sum + line.totalFen, 0)) : fen(Number(declared));
  const visitDate = trusted.businessDate(options.get('visit') ?? '2026-03-02');
  const isStay = options.has('stay');
  return buildSettle({
    ...identityOf(name, options),
    business: isStay ? 'inpatient' : options.has('pharmacy') ? 'pharmacy' : 'outpatient',
    treatmentRegion: trusted.regionCode(isStay || visitDate < '2026' ? '360100' : '110101'),
    visitDate,
    admittedOn: isStay ? visitDate : null,
    dischargedOn: isStay ? visitDate : null,
    usesAccount: options.get('account') !== 'no',
    visitKey: options.get('number')?.padStart(VISIT_KEY_WIDTH, '0') ?? null,
    totals: { ...buildSettle().totals, totalFen, inScopeFen: totalFen },
    lines: declared === undefined ? lines : [],
  });
}

function linesOf(text: string): readonly SplitLine[] {
  return text.split(',').map((part) => {
    const [lineNumber = '', amount = '0'] = part.split(':');
    return lineOf(lineNumber, fen(Number(amount)));
  });
}

function lineOf(lineNumber: string, totalFen: Fen): SplitLine {
  return {
    lineNumber,
    itemCode: 'X-AMOXICILLIN',
    itemClass: 'A',
    chargeCategory: '09',
    quantityTenThousandths: 10_000,
    unitPriceMicroYuan: totalFen * 10_000,
    advanceShareBp: 0,
    ceilingMicroYuan: null,
    totalFen,
    fullySelfPaidFen: NONE,
    overLimitFen: NONE,
    advanceSelfPayFen: NONE,
    inScopeFen: totalFen,
  };
}

function identityOf(
  name: string,
  options: Options,
): Omit<ActIdentity, 'targetId' | 'treatmentRegion' | 'insuredRegion'> {
  return {
    claimId: claimIdOf(name),
    messageId: options.get('message') ?? name,
    personId: personIdOf(options.get('person') ?? '1'),
    institutionCode: trusted.institutionCode(options.get('by') ?? 'H11010100001'),
    contentHashes: buildContentHashes(options.get('hash') ?? '1'),
  };
}

function actOf(
  kind: ActCommand['kind'],
  [name = '', target = '', lines]: readonly string[],
  options: Options,
): ActCommand {
  const { treatmentRegion, insuredRegion } = buildSettle();
  const identity = { ...identityOf(name, options), targetId: claimIdOf(target), treatmentRegion, insuredRegion };
  const lineNumbers = lines === undefined ? null : lines === 'none' ? [] : lines.split(',');
  return kind === 'capture' || kind === 'refund' ? { ...identity, kind, lineNumbers } : { ...identity, kind };
}
