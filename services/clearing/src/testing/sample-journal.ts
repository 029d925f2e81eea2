import { encodeDecision } from '@medclear/contracts';
import { genesisPosition, hashRecord } from '@medclear/platform';
import { sampleDecision } from './sample-claims';

/** The records of a journal of settled claims, each chained to the one before. */
export function sampleJournal(topic: string, claims: readonly SampleJournalClaim[]): readonly Buffer[] {
  let previous = genesisPosition(topic).hash;
  return claims.map((claim, commandOffset) => {
    const record = encodeDecision(sampleDecision({ ...claim, commandOffset }), previous);
    previous = hashRecord(record);
    return record;
  });
}

type SampleJournalClaim = Omit<Parameters<typeof sampleDecision>[0], 'commandOffset'>;

/** Claims of distinct messages, each paid with 2.50 yuan by the pool and 0.40 by the account. */
export function manyClaims(insured: string, treatment: string, count: number): readonly SampleJournalClaim[] {
  return Array.from({ length: count }, (_, index) => ({
    insured,
    treatment,
    letter: `${insured === '36' ? 'x' : 'y'}${[...index.toString(8)].map((digit) => 'abcdefgh'.charAt(Number(digit))).join('')}z`,
    poolFen: 250,
    accountFen: 40,
  }));
}
