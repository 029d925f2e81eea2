import type { HttpAnswer } from './post-json';
import { repeatUntilFinal } from './repeat-until-final';

const answered = (status: number): HttpAnswer => ({ kind: 'answered', status, body: {}, latencyMs: 1 });
const cut: HttpAnswer = { kind: 'no-answer', reason: 'cut', latencyMs: 1 };

function sequence(...answers: readonly HttpAnswer[]): () => Promise<HttpAnswer> {
  const left = [...answers];
  return () => Promise.resolve(left.shift() ?? cut);
}

describe('repeatUntilFinal', () => {
  it('goes on after an unknown outcome, an overload and a cut line', async () => {
    const final = await repeatUntilFinal(sequence(answered(202), answered(503), cut, answered(200)), 10_000);
    expect(final).toEqual({ answer: answered(200), sends: 4 });
  });

  it('takes a refusal for final', async () => {
    const final = await repeatUntilFinal(sequence(answered(409), answered(200)), 10_000);
    expect(final).toEqual({ answer: answered(409), sends: 1 });
  });

  it('gives the last answer back when the deadline has passed', async () => {
    const final = await repeatUntilFinal(sequence(answered(202), answered(202)), -1);
    expect(final).toEqual({ answer: answered(202), sends: 1 });
  });
});
