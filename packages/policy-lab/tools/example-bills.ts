/* Writes docs/examples/lab/bills.jsonl: two hundred bills of people who do not exist, the same at every run. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '../../../docs/examples/lab/bills.jsonl');
const BILLS = 200;
const PLACES = ['local', 'local', 'local', 'long-term', 'referral', 'emergency', 'other-temporary'] as const;
const CARE = ['outpatient', 'outpatient', 'outpatient', 'inpatient', 'inpatient', 'pharmacy'] as const;
const LARGEST_FEN = { outpatient: 150_000, inpatient: 6_000_000, pharmacy: 30_000 } as const;

/** Numbers that look thrown and are not: a linear congruential generator. */
function createNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const numbers = createNumbers(2025);
const oneOf = <Choice>(choices: readonly [Choice, ...Choice[]]): Choice =>
  choices[numbers(choices.length)] ?? choices[0];
const yuan = (amountFen: number): string => (amountFen / 100).toFixed(2);
const twoDigits = (number: number): string => String(number).padStart(2, '0');

function bill(index: number): object {
  const care = oneOf(CARE);
  const totalFen = 1_000 + numbers(LARGEST_FEN[care]);
  const fullySelfPaidFen = numbers(Math.floor(totalFen / 10));
  const advanceSelfPayFen = numbers(Math.floor(totalFen / 20));
  const month = twoDigits(1 + numbers(12));
  return {
    title: `bill ${String(index + 1)}`,
    policy: { region: '360100', date: `2025-${month}-01` },
    person: {
      scheme: 'employee',
      kind: oneOf(['active', 'active', 'retired']),
      isCivilServant: numbers(10) === 0,
      accountBalance: yuan(numbers(300_000)),
      accumulators: { outpatient: { deductibleUsed: yuan(numbers(30_001)), poolPaid: yuan(numbers(150_000)) } },
    },
    bill: {
      visitDate: `2025-${month}-${twoDigits(1 + numbers(28))}`,
      care,
      hospitalLevel: 1 + numbers(3),
      place: oneOf(PLACES),
      usesAccount: numbers(4) > 0,
      totals: {
        total: yuan(totalFen),
        fullySelfPaid: yuan(fullySelfPaidFen),
        advanceSelfPay: yuan(advanceSelfPayFen),
        inScope: yuan(totalFen - fullySelfPaidFen - advanceSelfPayFen),
      },
    },
  };
}

const lines = Array.from({ length: BILLS }, (_, index) => JSON.stringify(bill(index)));
writeFileSync(FILE, `${lines.join('\n')}\n`);
