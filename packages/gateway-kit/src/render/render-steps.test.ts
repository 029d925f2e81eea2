import { fen, STEP_INPUTS, STEP_RULES } from '@medclear/domain';
import type { Step } from '@medclear/domain';
import { REFERRAL_ANSWER } from '../testing/referral-answer';
import { LONGEST_PROCESS_INFO, renderStepsZh, stepSentenceZh } from './render-steps-zh';
import { restInputs } from './rest-inputs';
import { stepRowsEn } from './step-rows-en';

const EVERY_INPUT = Object.fromEntries(STEP_INPUTS.map((name, at) => [name, (at + 1) * 100])) as Step['inputs'];
const withAll = (rule: Step['rule']): Step => ({ rule, inputs: EVERY_INPUT, amountFen: fen(1), restFen: fen(2) });

describe('renderStepsZh', () => {
  it('says each step of a calculation in Chinese, with what it has looked at', () => {
    expect(renderStepsZh(REFERRAL_ANSWER.steps.slice(0, 4), '360100-2023')).toBe(
      '依据360100-2023：1.符合政策范围金额38100.00元，余38100.00元；' +
        '2.异地就医先行自付（计算基数38100.00元，先行自付比例10%）3810.00元，余34290.00元；' +
        '3.起付线（起付标准800.00元，本年已付0.00元，本年已住院次数0次）800.00元，余33490.00元；' +
        '4.统筹基金按比例支付（计算基数33490.00元，分段自0.00元，支付比例85%）28466.50元，余5023.50元。',
    );
  });

  it.each(STEP_RULES)('has a word for every input of %s', (rule) => {
    const sentence = stepSentenceZh(withAll(rule));
    expect(sentence.split('，')).toHaveLength(STEP_INPUTS.length + 1);
    expect(sentence).not.toMatch(/undefined|[A-Za-z]/);
  });

  it('cuts what the interface cannot hold between two sentences', () => {
    const many = Array.from({ length: 60 }, () => withAll('POOL'));
    const text = renderStepsZh(many, '360100-2023');
    expect(text.length).toBeLessThanOrEqual(LONGEST_PROCESS_INFO);
    expect(text).toMatch(/元；……$/);
  });
});

describe('stepRowsEn', () => {
  it('makes one row for each step', () => {
    const rows = stepRowsEn(REFERRAL_ANSWER.steps);
    expect(rows.map(({ rule }) => rule)).toEqual(REFERRAL_ANSWER.steps.map(({ rule }) => rule));
    expect(rows[3]).toEqual({
      rule: 'POOL',
      step: 'paid by the pool at its rate',
      how: 'base 33490.00, segment from 0.00, rate 85 %',
      amount: '28466.50',
      rest: '5023.50',
    });
  });

  it.each(STEP_RULES)('has a word for every input of %s', (rule) => {
    expect(stepRowsEn([withAll(rule)])[0]?.how.split(', ')).toHaveLength(STEP_INPUTS.length);
  });
});

describe('restInputs', () => {
  it('gives amounts in yuan, ratios as decimals and counts as numbers', () => {
    expect(restInputs(withAll('POOL'))).toMatchObject({ base: '1.00', rate: '0.07', admissions: 1_100 });
  });
});
