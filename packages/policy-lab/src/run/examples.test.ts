import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  exampleNames,
  EXAMPLES_FOLDER,
  OUTPUTS_FOLDER,
  outputText,
  readExample,
  runExample,
} from '../testing/lab-examples';
import { readEvaluateCase, readPolicySource } from '../translate/read-cases';
import { evaluateCase } from './evaluate-case';
import { addToSummary, emptySummary } from './summarise-cases';
import type { CaseSummary } from './summarise-cases';
import vectors from './vectors/examples.json';

interface ShownCase {
  readonly events: readonly { readonly split?: object; readonly code?: string }[];
  readonly years: readonly object[];
}

interface ExampleVector {
  readonly id: string;
  readonly why: string;
  readonly given: { readonly example: string };
  readonly then: { readonly events: readonly (object | string)[]; readonly years?: readonly object[] };
}

describe('the examples of the documents', () => {
  it.each(exampleNames())('%s comes to what is written beside it', (name) => {
    expect(outputText(runExample(name))).toBe(readFileSync(join(OUTPUTS_FOLDER, name), 'utf8'));
  });

  it.each(vectors.cases as unknown as readonly ExampleVector[])('$id: $why', ({ given, then }) => {
    const { events, years } = runExample(given.example) as ShownCase;
    expect(events.map(({ split, code }) => split ?? code)).toMatchObject(then.events);
    if (then.years !== undefined) expect(years).toMatchObject(then.years);
  });

  it('split the lines of V1 and V2', () => {
    const { lines } = runExample('items-v02.json') as { readonly lines: readonly Readonly<Record<string, string>>[] };
    const parts = lines.map((line) => [line.fullySelfPaid, line.overLimit, line.advanceSelfPay, line.inScope]);
    expect(parts).toEqual([
      ['0.00', '0.00', '0.23', '4.29'],
      ['0.00', '0.00', '8.89', '79.99'],
      ['0.00', '15.00', '12.00', '48.00'],
      ['45.60', '0.00', '0.00', '0.00'],
      ['0.00', '0.00', '0.00', '4.11'],
      ['0.00', '0.00', '0.03', '0.22'],
    ]);
  });

  it('let an emergency through without a filing, and nobody else', () => {
    expect(runExample('eligible-emergency.json')).toMatchObject({ eligible: true, place: 'emergency' });
    expect(runExample('eligible-filed.json')).toMatchObject({ eligible: true, place: 'referral' });
    expect(runExample('eligible-unfiled.json')).toMatchObject({ rule: 'R9', code: 'ELIG_FILING_MISSING' });
    expect(runExample('eligible-lost-card.json')).toMatchObject({ rule: 'R3', code: 'ELIG_CARD_LOST' });
  });
});

describe("next year's policy on last year's bills", () => {
  const bills = readFileSync(join(EXAMPLES_FOLDER, 'bills.jsonl'), 'utf8').trimEnd().split('\n');
  const nextYear = readPolicySource(readExample('next-year.json'));

  function summary(isNextYear: boolean): CaseSummary {
    const sum = emptySummary();
    for (const bill of bills) {
      const read = readEvaluateCase(JSON.parse(bill), isNextYear && nextYear.ok ? nextYear.value : null);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      addToSummary(sum, evaluateCase(read.value));
    }
    return sum;
  }

  it('pays more from the pool and leaves the bills as they are', () => {
    const [own, tried] = [summary(false), summary(true)];
    expect([own.cases, own.paid, tried.paid]).toEqual([200, 200, 200]);
    expect(tried.totalFen).toBe(own.totalFen);
    expect(tried.funds['employee-pool'].amountFen).toBeGreaterThan(own.funds['employee-pool'].amountFen);
  });

  it.each([false, true])('conserves the bills: funds, hospitals and persons pay them whole (%s)', (isNextYear) => {
    const sum = summary(isNextYear);
    const fundsFen = Object.entries(sum.funds)
      .filter(([fund]) => fund !== 'personal-account')
      .reduce((total, [, { amountFen }]) => total + amountFen, 0);
    expect(fundsFen + sum.hospitalPartFen + sum.personFen).toBe(sum.totalFen);
  });
});
