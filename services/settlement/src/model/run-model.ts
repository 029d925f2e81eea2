import { parseArgs } from 'node:util';
import type { ModelCommand } from './model-commands';
import { ALL_RULES, RULE_NAMES } from './protocol-rules';
import type { ProtocolRules } from './protocol-rules';
import type { Budgets } from './protocol-state';
import { searchStates } from './search-states';
import type { SearchResult } from './search-states';

const LOGS: readonly (readonly ModelCommand[])[] = [
  ['SX', 'RX', 'SX'],
  ['SX', 'SX', 'SY'],
  ['RX', 'SX', 'SX'],
  ['SX', 'SY', 'RX'],
];
const SMALL: Budgets = { crashes: 1, falls: 1, lostAcknowledgements: 1 };
const LARGEST_BATCH = 2;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Searches the whole protocol, then without each rule; ends with 1 when the protocol breaks or a rule is not needed. */
function main(): void {
  const { values } = parseArgs({
    options: {
      crashes: { type: 'string', default: '2' },
      falls: { type: 'string', default: '2' },
      'lost-acknowledgements': { type: 'string', default: '1' },
      'most-states': { type: 'string', default: '30000000' },
    },
  });
  const budgets: Budgets = {
    crashes: Number(values.crashes),
    falls: Number(values.falls),
    lostAcknowledgements: Number(values['lost-acknowledgements']),
  };
  say(`two owners, ${describe(budgets)}; every interleaving, breadth first`);
  const whole = LOGS.map((log) => search(log, ALL_RULES, budgets, Number(values['most-states'])));
  const isSafe = whole.every(({ isComplete, broken }) => isComplete && broken === null);
  say('\nwithout one rule, the shortest history that breaks a promise:');
  const areNeeded = RULE_NAMES.map(showWithout).every(Boolean);
  say(isSafe ? '\nno promise can be broken within these bounds' : '\nthe protocol is not proven within these bounds');
  say('Next: docs/adr/0002-journal-and-chain.md says why each rule is there.');
  process.exitCode = isSafe && areNeeded ? 0 : 1;
}

function search(
  log: readonly ModelCommand[],
  rules: ProtocolRules,
  budgets: Budgets,
  mostStates: number,
): SearchResult {
  const startedAtMs = performance.now();
  const onProgress = (states: number): void => {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${log.join(', ')}: ${states.toLocaleString('en')} states`);
  };
  const result = searchStates({ log, rules, budgets, largestBatch: LARGEST_BATCH, mostStates, onProgress });
  if (rules === ALL_RULES)
    say(`${process.stdout.isTTY ? '\r' : ''}  ${log.join(', ')}: ${summary(result, startedAtMs)}`);
  return result;
}

function summary({ states, moves, isComplete, broken }: SearchResult, startedAtMs: number): string {
  const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(0);
  const counted = `${states.toLocaleString('en')} states, ${moves.toLocaleString('en')} moves, ${seconds} s`;
  if (broken !== null) return [`${counted}: ${broken.promise}`, ...numbered(broken.history)].join('\n');
  return `${counted}: ${isComplete ? 'complete, no promise broken' : 'CUT, which proves nothing'}`;
}

function showWithout(rule: keyof ProtocolRules): boolean {
  const [log = []] = LOGS;
  const { broken } = search(log, { ...ALL_RULES, [rule]: false }, SMALL, Infinity);
  say(`\n${rule}: ${broken === null ? 'nothing breaks; is the rule needed?' : broken.promise}`);
  if (broken !== null) for (const line of numbered(broken.history)) say(line);
  return broken !== null;
}

function numbered(history: readonly string[]): readonly string[] {
  return history.map((text, index) => `    ${String(index + 1).padStart(2)}. ${text}`);
}

function describe({ crashes, falls, lostAcknowledgements }: Budgets): string {
  return `${String(crashes)} crashes, ${String(falls)} falls of Redis, ${String(lostAcknowledgements)} lost acknowledgement`;
}

if (require.main === module) main();
