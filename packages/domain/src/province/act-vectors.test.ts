import { createActHistory, endOf } from '../testing/act-history';
import type { ActEnd } from '../testing/act-history';
import vectors from './vectors/acts.json';

interface ActVector {
  readonly id: string;
  readonly why: string;
  readonly steps: readonly string[];
  readonly then: ActEnd;
}

describe('the life of a claim', () => {
  it.each((vectors.acts as readonly ActVector[]).map((vector) => [vector.id, vector] as const))(
    '%s comes out as worked by hand',
    (_, { steps, then }) => {
      const history = createActHistory();
      const outcomes = steps.map((step) => {
        const [text = ''] = step.split(' -> ');
        return `${text} -> ${history.run(text)}`;
      });
      expect(outcomes).toEqual(steps);
      expect(endOf(history, then)).toEqual(then);
    },
  );
});
