import { userInfo } from 'node:os';
import type { ProvinceCode } from '@medclear/domain';
import { Command, Option } from 'commander';
import { readKeptStack } from './kept-stack';
import { provinceCode, textList, wholeNumber } from './option-values';
import { quarantineRecord } from './quarantine-record';

interface QuarantineOptions {
  readonly url?: readonly string[];
  readonly operator: string;
  readonly reason: string;
}

/** Gets a province past a record that stops it; the quarantine becomes a decision in the journal. */
export function quarantineCommand(): Command {
  return new Command('quarantine')
    .description('sets one record of a stopped province aside, by a decision in its journal')
    .argument('<province>', 'two-digit code', provinceCode)
    .argument('<offset>', 'command offset at which the province stopped', wholeNumber)
    .requiredOption('--reason <text>', 'why; it stands in the journal')
    .option('--operator <name>', 'who decides this; it stands in the journal', userInfo().username)
    .addOption(
      new Option('--url <list>', 'operations addresses of the settlement processes; those of `make up` when not given')
        .env('SETTLEMENT_OPS_URL')
        .argParser(textList),
    )
    .action(async (province: ProvinceCode, offset: number, options: QuarantineOptions, command: Command) => {
      const { url, operator, reason } = options;
      const opsUrls = url ?? readKeptStack()?.settlementOpsUrls;
      if (opsUrls === undefined) command.error('error: --url is needed, for nothing is kept running here');
      const { isAccepted, text } = await quarantineRecord(opsUrls, { province, offset, operator, reason });
      process.stdout.write(`${text}\n`);
      process.exitCode = isAccepted ? 0 : 1;
    });
}
