import type { ClaimDocument, Decision, SettlementAnswer } from '@medclear/domain';
import { encodeClaim } from '../codec/claim-codec';
import { decodeDecision, encodeDecision } from '../codec/decision-codec';
import { encodeReply } from '../codec/reply-codec';
import { SAMPLE_ANSWER, SAMPLE_CLAIMS, SAMPLE_DECISIONS } from '../testing/sample-records';

const PREVIOUS = '0'.repeat(64);

function settledBy<Record extends Decision | ClaimDocument>(records: readonly Record[]): Record {
  const settled = records.find(({ outcome }) => outcome.kind === 'settled');
  if (settled === undefined) throw new Error('no sample is settled');
  return settled;
}

function withAnswer<Record extends Decision | ClaimDocument>(record: Record, answer: SettlementAnswer): Record {
  return { ...record, outcome: { ...record.outcome, answer } };
}

/** Everything that is written of an answer. */
function recordsOf(answer: SettlementAnswer): readonly string[] {
  const outcome = { kind: 'settled', answer } as const;
  return [
    encodeDecision(withAnswer(settledBy(SAMPLE_DECISIONS), answer), PREVIOUS),
    encodeClaim(withAnswer(settledBy(SAMPLE_CLAIMS), answer)),
    encodeReply({ commandOffset: 7, clockMs: 1, claimId: null, isRepeat: false, outcome }),
  ].map((bytes) => bytes.toString('hex'));
}

describe('a record that is written once', () => {
  it('has the same bytes in every kind of record, first and later', () => {
    const answer = structuredClone(SAMPLE_ANSWER);
    const first = recordsOf(answer);
    expect(recordsOf(answer)).toEqual(first);
    expect(recordsOf(structuredClone(SAMPLE_ANSWER))).toEqual(first);
  });

  it('is told from another one that differs in one field', () => {
    const other = { ...SAMPLE_ANSWER, policyVersion: 'another' };
    const texts = recordsOf(other);
    expect(texts).not.toEqual(recordsOf(SAMPLE_ANSWER));
    for (const text of texts) expect(text).toContain(Buffer.from('another').toString('hex'));
  });

  it('is written whole when it does not fit the buffer at first', () => {
    const warnings = Array.from({ length: 9_000 }, (_, at) => `a warning, number ${String(at)}`);
    const long = { ...SAMPLE_ANSWER, warnings };
    const decision = withAnswer(settledBy(SAMPLE_DECISIONS), long);
    const first = encodeDecision(decision, PREVIOUS);
    expect(decodeDecision(first).decision).toEqual(decision);
    expect(encodeDecision(decision, PREVIOUS).equals(first)).toBe(true);
  });

  it('remembers nothing of one that does not fit the schema', () => {
    const wrong = { ...SAMPLE_ANSWER, settledAtMs: 0.5 };
    expect(() => recordsOf(wrong)).toThrow();
    expect(() => recordsOf(wrong)).toThrow();
  });
});
