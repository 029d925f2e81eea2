const { renderMutation, reasonOf } = require('./render-mutation');
const { scoreOf, survivors } = require('./score');

const mutant = (status, more = {}) => ({
  status,
  fileName: 'money/fen.ts',
  line: 3,
  code: 'if (a || b) {',
  replacement: 'true',
  ...more,
});

describe('the score of a folder', () => {
  it('is the part of the changes that a test noticed, or that never came to an end', () => {
    const mutants = ['Killed', 'Timeout', 'Killed', 'Survived', 'NoCoverage'].map((status) => mutant(status));
    expect(scoreOf(mutants)).toEqual({ detected: 3, lived: 2, percent: 60 });
    expect(survivors(mutants).map(({ status }) => status)).toEqual(['Survived', 'NoCoverage']);
  });

  it('does not count what could not run', () => {
    expect(scoreOf([mutant('RuntimeError'), mutant('CompileError'), mutant('Ignored')])).toEqual({
      detected: 0,
      lived: 0,
      percent: 100,
    });
  });
});

describe('the reason of a change that lived', () => {
  const reasons = [
    { file: 'money/fen.ts', code: 'if (a || b) {', replacement: 'true', reason: 'of this change' },
    { file: 'money/fen.ts', code: 'if (a || b) {', reason: 'of any change' },
  ];

  it('is found by the text of the line, wherever it stands', () => {
    expect(reasonOf(mutant('Survived', { line: 99 }), reasons)).toBe('of this change');
    expect(reasonOf(mutant('Survived', { replacement: 'false' }), reasons)).toBe('of any change');
    expect(reasonOf(mutant('Survived', { fileName: 'money/other.ts' }), reasons)).toBeNull();
  });
});

describe('the document', () => {
  const run = { folder: 'money', date: '2026-03-02', commit: 'abc1234', machine: 'a machine' };

  it('lists each folder with its score and each change that lived with its reason', () => {
    const text = renderMutation([{ ...run, mutants: [mutant('Killed'), mutant('Survived')] }], []);
    expect(text).toContain('| `money` | 2 | 1 | 1 | 50.0 % | 2026-03-02 | abc1234 | a machine |');
    expect(text).toContain('| money/fen.ts:3 | `if (a \\|\\| b) {` | `true` | none yet: a case is missing |');
  });
});
