import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { eligibleCommand } from '../commands/eligible-command';
import { evaluateCommand } from '../commands/evaluate-command';
import { itemsCommand } from '../commands/items-command';
import { policyCommand } from '../commands/policy-command';

const EXAMPLES = join(__dirname, '../../../../docs/examples/lab');
const example = (name: string): string => join(EXAMPLES, name);
const folder = mkdtempSync(join(tmpdir(), 'medclear-lab-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly out: string;
  readonly errors: string;
  readonly exitCode: number;
}

/** Runs a command as the command line does, with what it writes kept. */
async function run(...words: readonly string[]): Promise<Ended> {
  const written = { out: '', errors: '' };
  const keep = (name: 'out' | 'errors') => (text: unknown) => {
    written[name] += String(text);
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(keep('errors')),
  ];
  const program = new Command('medclear')
    .addCommand(evaluateCommand())
    .addCommand(eligibleCommand())
    .addCommand(itemsCommand())
    .addCommand(policyCommand());
  process.exitCode = 0;
  try {
    await program.parseAsync([...words], { from: 'user' });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const exitCode = Number(process.exitCode ?? 0);
  process.exitCode = 0;
  return { ...written, exitCode };
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('medclear evaluate', () => {
  it('prints split, steps and what was used as tables, in either language', async () => {
    const english = await run('evaluate', example('v03-stay-at-home.json'));
    expect(english).toMatchObject({ errors: '', exitCode: 0 });
    for (const text of ['31705.00', 'paid by the pool at its rate', 'base 37300.00', 'inpatient: admissions']) {
      expect(english.out).toContain(text);
    }
    const chinese = await run('evaluate', example('v03-stay-at-home.json'), '--lang', 'zh');
    for (const text of ['31705.00', '统筹基金按比例支付', '住院次数']) expect(chinese.out).toContain(text);
  });

  it('prints refunds below zero, a refused one with its code, and the year to be reviewed', async () => {
    const refund = await run('evaluate', example('v15-refund.json'));
    for (const text of ['-28466.50', 'REVERSE_NOT_ALLOWED']) expect(refund.out).toContain(text);
    const earlier = await run('evaluate', example('refund-of-an-earlier-visit.json'));
    expect(earlier.out).toContain('to be reviewed: 2026');
  });

  it('prints JSON when asked, by the policy that is tried', async () => {
    const { out } = await run(
      'evaluate',
      example('v04-referral.json'),
      '--json',
      '--policy',
      example('next-year.json'),
    );
    expect(JSON.parse(out)).toMatchObject({
      events: [{ policyVersion: '360100-2027-draft', split: { remoteShare: '1905.00' } }],
    });
  });

  it('ends a file of bills with a summary by fund, beside their own policies when asked', async () => {
    const words = ['evaluate', '--file', example('bills.jsonl'), '--policy', example('next-year.json'), '--compare'];
    const { out, errors, exitCode } = await run(...words);
    expect(exitCode).toBe(0);
    for (const text of ['200 cases', 'employee pool', 'difference', '13018.39']) expect(out).toContain(text);
    expect(errors).toContain('200/200');
    const lines = (await run('evaluate', '--file', example('bills.jsonl'), '--json')).out.trimEnd().split('\n');
    expect(lines).toHaveLength(201);
    expect(JSON.parse(lines[200] ?? '')).toMatchObject({ summary: { cases: 200 } });
  });

  it('lists what is wrong and ends with 2, never with a stack trace', async () => {
    const wrong = written('wrong.json', '{"person": 1}');
    const { out, errors, exitCode } = await run('evaluate', wrong);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(errors).toBe(`${wrong}: 1 problem\n  /person  must be object\n`);
    const broken = written('broken.jsonl', `${JSON.stringify({ person: 1 })}\n{\n\n`);
    const lines = await run('evaluate', '--file', broken, '--lang', 'zh');
    expect(lines.exitCode).toBe(2);
    for (const text of ['line 1 /person', 'line 2', '不是有效的 JSON']) expect(lines.errors).toContain(text);
    for (const words of [[join(folder, 'none')], ['--file', folder], ['--file', join(folder, 'none')]]) {
      expect(await run('evaluate', ...words)).toMatchObject({ out: '', exitCode: 2 });
    }
  });
});

describe('medclear eligible', () => {
  it('says who may be paid, or the first rule that refuses and what to do next', async () => {
    expect((await run('eligible', example('eligible-filed.json'))).out).toContain(
      'May be paid: employee, active, referral',
    );
    const { out } = await run('eligible', example('eligible-unfiled.json'));
    for (const text of ['R9, ELIG_FILING_MISSING', 'next step: file now', 'not asked']) expect(out).toContain(text);
    expect((await run('eligible', example('eligible-unfiled.json'), '--json')).out).toContain('"eligible": false');
  });
});

describe('medclear items', () => {
  it('splits lines by a catalogue', async () => {
    const { out } = await run('items', example('items-v02.json'));
    expect(out).toMatch(/V2b .* 15\.00 .* 12\.00 .* 48\.00/);
    expect(await run('items', written('empty.json', '{}'), '--lang', 'zh')).toMatchObject({ out: '', exitCode: 2 });
  });
});

describe('medclear policy', () => {
  it('lists the policies, or prints one as JSON that evaluate takes back', async () => {
    expect((await run('policy')).out).toContain('360100');
    const { out } = await run('policy', '610500', '2026-03-02');
    const tried = await run(
      'evaluate',
      example('v08-large-illness.json'),
      '--json',
      '--policy',
      written('policy.json', out),
    );
    expect(JSON.parse(tried.out)).toMatchObject({ events: [{ split: { largeIllnessFund: '17705.00' } }] });
  });
});
