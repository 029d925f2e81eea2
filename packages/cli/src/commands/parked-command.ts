import { userInfo } from 'node:os';
import { createTopics } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import { Command } from 'commander';
import { openLogs } from '../logs/open-logs';
import { findParked } from '../parked/find-parked';
import type { ProvinceLogs } from '../parked/find-parked';
import { replayParked } from '../parked/replay-parked';
import { showParkedList, showParkedRecord } from '../parked/show-parked';
import { showProgress } from '../show/show-progress';
import { provinceCode, wholeNumber } from './option-values';
import { addressOf, brokersOption, topicPrefixOption } from './stack-options';
import type { StackOptions } from './stack-options';

type ParkedOptions = Omit<StackOptions, 'redis'> & { readonly json?: true };

/** Looks at what was set aside, and sends it once more. */
export function parkedCommand(): Command {
  return new Command('parked')
    .description('records of a command log that were set aside: parked because nobody could read them, or quarantined')
    .addCommand(withStack(listCommand()))
    .addCommand(withStack(showCommand()))
    .addCommand(withStack(replayCommand()));
}

function withStack(command: Command): Command {
  return command.addOption(brokersOption()).addOption(topicPrefixOption());
}

function listCommand(): Command {
  return new Command('list')
    .argument('<province>', 'two-digit code', provinceCode)
    .option('--json', 'as JSON')
    .action((province: ProvinceCode, options: ParkedOptions) =>
      atLogs(province, options, async (at) => {
        const parked = await findWithProgress(at);
        say(options.json === true ? JSON.stringify(parked, null, 2) : showParkedList(province, parked));
      }),
    );
}

function showCommand(): Command {
  return new Command('show')
    .argument('<province>', 'two-digit code', provinceCode)
    .argument('<command>', 'its offset in the command log', wholeNumber)
    .action((province: ProvinceCode, offset: number, options: ParkedOptions) =>
      atLogs(province, options, async (at) => {
        const parked = (await findWithProgress(at)).find(({ commandOffset }) => commandOffset === offset);
        if (parked !== undefined) {
          say(showParkedRecord(parked, await at.logs.one(at.topics.commands(province), offset)));
          return;
        }
        say(`Nothing was set aside at command ${String(offset)}. next: medclear parked list ${province}`);
        process.exitCode = 1;
      }),
    );
}

function replayCommand(): Command {
  return new Command('replay')
    .argument('<province>', 'two-digit code', provinceCode)
    .argument('<command>', 'its offset in the command log', wholeNumber)
    .option('--operator <name>', 'who sends it again; it stands in the record', userInfo().username)
    .action((province: ProvinceCode, commandOffset: number, options: ParkedOptions & { readonly operator: string }) =>
      atLogs(province, options, async (at) => {
        const result = await replayParked(at, { commandOffset, operator: options.operator });
        if (result.kind === 'replayed') {
          say(`Appended again as command ${String(result.offset)}: ${result.command}`);
          return;
        }
        say(`Not replayed: ${result.reason}\n  next: ${result.next}`);
        process.exitCode = 1;
      }),
    );
}

async function findWithProgress(at: ProvinceLogs): ReturnType<typeof findParked> {
  const progress = showProgress('journal records read');
  const parked = await findParked(at, (read, total) => {
    progress.update(read, total);
  });
  progress.end();
  return parked;
}

async function atLogs(
  province: ProvinceCode,
  { brokers, topicPrefix }: ParkedOptions,
  work: (at: ProvinceLogs) => Promise<void>,
): Promise<void> {
  const topics = createTopics(topicPrefix);
  const address = addressOf(brokers, '--brokers', ({ kafkaBrokers }) => kafkaBrokers);
  const logs = await openLogs(address, [topics.commands(province), topics.decisions(province)]);
  try {
    await work({ logs, topics, province });
  } finally {
    await logs.close();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
