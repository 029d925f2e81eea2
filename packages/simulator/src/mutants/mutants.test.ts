import { MUTANTS } from './mutants';
import { edited } from './plant';

const ASKED_FOR = [
  'apply-without-fence',
  'load-without-fence',
  'reply-before-verification',
  'offset-not-verified',
  'chain-not-checked-by-clearing',
  'chain-not-checked-by-take-over',
  'send-retried-as-if-not-landed',
  'skip-on-unfinished-repeat',
  'expiry-by-local-clock',
  'double-release',
  'capture-above-hold',
  'forgotten-refusal',
  'replay-decides-again',
  'refund-above-capture',
  'block-forgotten',
];

describe('the planted bugs', () => {
  it.each(MUTANTS)('$name changes the code as it is', ({ edits }) => {
    for (const edit of edits) expect(edited(edit)).toContain(edit.replace);
  });

  it('are all those that were promised, each by one name', () => {
    const names = MUTANTS.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(ASKED_FOR));
    expect(new Set(names).size).toBe(names.length);
  });
});
