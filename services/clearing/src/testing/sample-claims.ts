import { basisPoints, EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE, fen, trusted } from '@medclear/domain';
import type { Decision, Leg, ProvinceCode } from '@medclear/domain';

export interface SampleClaim {
  readonly commandOffset: number;
  readonly insured: string;
  readonly treatment: string;
  /** What the claim id is made of, 26 characters or a letter to repeat: the same is the same message of one institution. */
  readonly letter: string;
  readonly poolFen: number;
  readonly accountFen: number;
  /** What further funds pay, in fen. */
  readonly further?: readonly Leg[];
}

const NO_FEN = fen(0);
const HASH = '00112233445566ff';
const HASHES = {
  institution: HASH,
  person: HASH,
  dates: HASH,
  business: HASH,
  total: HASH,
  lines: HASH,
  accountUse: HASH,
  rest: HASH,
};
const VISIT_DATE = trusted.businessDate('2026-03-02');
const CLOCK_MS = 1_772_400_000_000;

export function province(code: string): ProvinceCode {
  return trusted.provinceCode(code);
}

/** A decision as the journal of the insured province has it; nobody in it exists. */
export function sampleDecision(claim: SampleClaim): Decision {
  const clockMs = CLOCK_MS + claim.commandOffset;
  const poolFen = fen(claim.poolFen);
  const accountFen = fen(claim.accountFen);
  return {
    commandOffset: claim.commandOffset,
    clockMs,
    reply: null,
    outcome: {
      kind: 'settled',
      claimId: trusted.claimId(`${claim.insured}-${claim.letter.padEnd(26, claim.letter.slice(-1))}`),
      personId: trusted.personId('0123456789abcdef0123456789abcdef'),
      facts: {
        institutionCode: trusted.institutionCode(`H${claim.treatment}010090003`),
        treatmentRegion: trusted.regionCode(`${claim.treatment}0100`),
        insuredRegion: trusted.regionCode(`${claim.insured}0100`),
        business: 'outpatient',
        visitDate: VISIT_DATE,
      },
      contentHashes: HASHES,
      answer: sampleAnswer(claim, clockMs),
      visitKey: null,
      superseded: [],
      legs: [
        { fund: 'employee-pool', amountFen: poolFen },
        ...(claim.further ?? []),
        { fund: 'personal-account', amountFen: accountFen },
      ],
      usage: {
        year: 2026,
        scheme: 'employee',
        movement: {
          group: 'outpatient',
          groupUsage: { ...EMPTY_GROUP_USAGE, poolPaidFen: poolFen },
          yearUsage: EMPTY_YEAR_USAGE,
          accountFen,
          familyFen: NO_FEN,
        },
      },
    },
  };
}

function sampleAnswer(
  claim: SampleClaim,
  settledAtMs: number,
): Extract<Decision['outcome'], { kind: 'settled' }>['answer'] {
  const totalFen = fen(claim.poolFen + claim.accountFen);
  const poolFundFen = fen(claim.poolFen);
  const accountFen = fen(claim.accountFen);
  return {
    settlementId: `${claim.insured}010020260302000000${String(claim.commandOffset).padStart(10, '0')}`,
    settledAtMs,
    businessDate: VISIT_DATE,
    scheme: 'employee',
    personKind: 'active',
    residentClass: null,
    isCivilServant: false,
    place: 'local',
    policyVersion: '360100-2023',
    totals: {
      totalFen,
      fullySelfPaidFen: NO_FEN,
      overLimitFen: NO_FEN,
      advanceSelfPayFen: NO_FEN,
      inScopeFen: totalFen,
    },
    split: {
      remoteShareFen: NO_FEN,
      deductibleFen: NO_FEN,
      poolRateBp: basisPoints(5_500),
      poolFundFen,
      largeSumFundFen: NO_FEN,
      largeIllnessFundFen: NO_FEN,
      civilServantFundFen: NO_FEN,
      assistanceFundFen: NO_FEN,
      fundTotalFen: poolFundFen,
      hospitalPartFen: NO_FEN,
      personFen: accountFen,
      accountFen,
      familyFen: NO_FEN,
      cashFen: NO_FEN,
      accountBalanceAfterFen: NO_FEN,
    },
    details: [],
    lines: [],
    steps: [],
    warnings: [],
  };
}
