import { DEVELOPMENT_KEYS } from '@medclear/contracts';
import { fen } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { DEMONSTRATION_PROVINCES, seedLogs } from '@medclear/testkit';
import { Command, Option } from 'commander';
import { showProgress } from '../show/show-progress';
import { readKeptStack } from './kept-stack';
import { provinceList, wholeNumber } from './option-values';

const FEN_PER_YUAN = 100;

interface SeedOptions {
  readonly brokers?: string;
  readonly topicPrefix: string;
  readonly people: number;
  readonly seed: number;
  readonly provinces: readonly ProvinceCode[];
  readonly personKey: string;
  readonly quota?: number;
}

/** Appends a made-up population to the province logs. */
export function seedCommand(): Command {
  return new Command('seed')
    .description(
      'appends synthetic people with what is known of them, issuers, openings and quotas to the province logs',
    )
    .addOption(
      new Option('--brokers <list>', 'host:port separated by commas; those of `make up` when not given').env(
        'KAFKA_BROKERS',
      ),
    )
    .option('--topic-prefix <prefix>', 'prefix of the topics', 'medclear')
    .option('--people <count>', 'how many people', wholeNumber, 10_000)
    .option('--seed <number>', 'the same people come from the same seed', wholeNumber, 1)
    .option('--provinces <list>', 'two-digit codes separated by commas', provinceList, DEMONSTRATION_PROVINCES)
    .option('--person-key <key>', 'key of the person hashes, the same as in the gateways', DEVELOPMENT_KEYS.person)
    .option('--quota <yuan>', 'what each fund of a province may spend; ten billion when not given', wholeNumber)
    .action(async ({ brokers, topicPrefix, quota, ...plan }: SeedOptions, command: Command) => {
      const kafkaBrokers = brokers ?? readKeptStack()?.kafkaBrokers;
      if (kafkaBrokers === undefined) command.error('error: --brokers is needed, for nothing is kept running here');
      const progress = showProgress('registry commands appended');
      const population = quota === undefined ? plan : { ...plan, poolQuotaFen: fen(quota * FEN_PER_YUAN) };
      const seeded = await seedLogs({ kafkaBrokers, topicPrefix }, population, (done, total) => {
        progress.update(done, total);
      });
      progress.end();
      const total = [...seeded.values()].reduce((sum, count) => sum + count, 0);
      process.stdout.write(
        `${String(total)} commands appended for ${String(plan.people)} synthetic people. Next: send a bill (README.md).\n`,
      );
    });
}
