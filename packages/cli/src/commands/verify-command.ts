import type { ProvinceCode } from '@medclear/domain';
import { runSettlementTool } from '@medclear/testkit';
import { Command } from 'commander';
import { showVerified } from '../proof/show-verified';
import type { VerifyResult } from '../proof/tool-results';
import { showProgress } from '../show/show-progress';
import { provinceCode } from './option-values';
import { addressOf, brokersOption, redisOption, topicPrefixOption } from './stack-options';
import type { StackOptions } from './stack-options';

/** Compares the store of a province with the fold of its journal; ends with 1 when anything differs. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('compares the state of a province with its journal, and follows the chain from the first record')
    .argument('<province>', 'two-digit code', provinceCode)
    .addOption(brokersOption())
    .addOption(redisOption())
    .addOption(topicPrefixOption())
    .option('--json', 'the whole report as JSON')
    .action(async (province: ProvinceCode, options: StackOptions & { readonly json?: true }) => {
      const progress = showProgress('journal records read');
      const report = await runSettlementTool<VerifyResult>({
        name: 'verify',
        env: toolEnvironment(province, options),
        onProgress: (done, total) => {
          progress.update(done, total);
        },
      });
      progress.end();
      process.stdout.write(`${options.json === true ? JSON.stringify(report, null, 2) : showVerified(report)}\n`);
      process.exitCode = report.isSound ? 0 : 1;
    });
}

/** What a tool of settlement is told by its environment. */
export function toolEnvironment(
  province: ProvinceCode,
  { brokers, redis, topicPrefix }: StackOptions,
): Readonly<Record<string, string>> {
  return {
    KAFKA_BROKERS: addressOf(brokers, '--brokers', ({ kafkaBrokers }) => kafkaBrokers),
    REDIS_URL: addressOf(redis, '--redis', ({ redisUrl }) => redisUrl),
    TOPIC_PREFIX: topicPrefix,
    PROVINCE: province,
  };
}
