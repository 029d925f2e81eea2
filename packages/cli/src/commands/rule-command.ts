import { createTopics } from '@medclear/contracts';
import { fen, FUND_CODES, parseYuan } from '@medclear/domain';
import type { Fen, FundCode, OperatorCommand, ProvinceCode } from '@medclear/domain';
import { Command, InvalidArgumentError, Option } from 'commander';
import { openLogs } from '../logs/open-logs';
import { appendOperatorCommand, showOperatorWord } from '../rules/append-operator-command';
import { provinceCode } from './option-values';
import { addressOf, brokersOption, topicPrefixOption } from './stack-options';
import type { StackOptions } from './stack-options';

type LogOptions = Omit<StackOptions, 'redis'>;

interface FundRuleOptions extends LogOptions {
  readonly limit: Fen;
  readonly alarmBelow: Fen;
  readonly overdraft?: Fen;
}

/** Says what a fund must keep, and what happens when it is short: the rule becomes a decision of the province's log. */
export function fundRuleCommand(): Command {
  return new Command('fund-rule')
    .description('sets what a fund must keep, when its operator is told, and whether it may be overdrawn')
    .argument('<province>', 'two-digit code', provinceCode)
    .argument('<fund>', FUND_CODES.join(', '), fundCode)
    .addOption(new Option('--limit <yuan>', 'what claims must leave available').argParser(yuan).default(fen(0), '0'))
    .addOption(
      new Option('--alarm-below <yuan>', 'the operator and the till are told below this')
        .argParser(yuan)
        .default(fen(0), '0'),
    )
    .addOption(
      new Option('--overdraft <yuan>', 'how far below the limit claims may go; refused when not given').argParser(yuan),
    )
    .addOption(brokersOption())
    .addOption(topicPrefixOption())
    .action((province: ProvinceCode, fund: FundCode, options: FundRuleOptions) => {
      const { limit, alarmBelow, overdraft } = options;
      const whenShort =
        overdraft === undefined
          ? ({ kind: 'refuse' } as const)
          : ({ kind: 'overdraw', overdraftFen: overdraft } as const);
      return append(province, options, {
        kind: 'set-fund-rule',
        fund,
        limitFen: limit,
        alarmBelowFen: alarmBelow,
        whenShort,
      });
    });
}

/** Closes a month: its settlements can be refunded from then on, and not reversed. */
export function closeMonthCommand(): Command {
  return new Command('close-month')
    .description('closes a month of a province that is over: what was settled in it can be refunded, not reversed')
    .argument('<province>', 'two-digit code', provinceCode)
    .argument('<month>', 'such as 2026-10', calendarMonth)
    .addOption(brokersOption())
    .addOption(topicPrefixOption())
    .action((province: ProvinceCode, month: string, options: LogOptions) =>
      append(province, options, { kind: 'close-month', month }),
    );
}

async function append(
  province: ProvinceCode,
  { brokers, topicPrefix }: LogOptions,
  command: OperatorCommand,
): Promise<void> {
  const topics = createTopics(topicPrefix);
  const address = addressOf(brokers, '--brokers', ({ kafkaBrokers }) => kafkaBrokers);
  const logs = await openLogs(address, [topics.commands(province), topics.decisions(province)]);
  try {
    const word = await appendOperatorCommand({ logs, topics, province }, command);
    const { text, holds } = showOperatorWord(province, word);
    process.stdout.write(`${text}\n`);
    process.exitCode = holds ? 0 : 1;
  } finally {
    await logs.close();
  }
}

function fundCode(text: string): FundCode {
  const found = FUND_CODES.find((fund) => fund === text);
  if (found === undefined) throw new InvalidArgumentError(`one of ${FUND_CODES.join(', ')}`);
  return found;
}

function yuan(text: string): Fen {
  const amountFen = parseYuan(text);
  if (amountFen === null) throw new InvalidArgumentError('yuan with at most two decimals, such as 1000000.00');
  return amountFen;
}

function calendarMonth(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('a month such as 2026-10');
  return text;
}
