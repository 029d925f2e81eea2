import { userInfo } from 'node:os';
import type { ProvinceCode } from '@medclear/domain';
import { Command, Option } from 'commander';
import { readKeptStack } from './kept-stack';
import { provinceCode, textList, wholeNumber } from './option-values';
import { quarantineRecord } from './quarantine-record';

interface QuarantineOptions {
  readonly url?: readonly string[];
  readonly operator: string;
  readonly reason?: string;
  readonly confirm?: true;
}

/** Gets a province past a record that stops it; the quarantine becomes a decision in the journal, with the names of two people. */
export function quarantineCommand(): Command {
  return new Command('quarantine')
    .description('sets one record of a stopped province aside, when one operator asks and another confirms')
    .argument('<province>', 'two-digit code', provinceCode)
    .argument('<offset>', 'command offset at which the province stopped', wholeNumber)
    .option('--reason <text>', 'why; needed to ask, stands in the journal')
    .option('--confirm', 'confirms what another operator has asked for')
    .option('--operator <name>', 'who decides this; it stands in the journal', userInfo().username)
    .addOption(
      new Option('--url <list>', 'operations addresses of the settlement processes; those of `make up` when not given')
        .env('SETTLEMENT_OPS_URL')
        .argParser(textList),
    )
    .action(async (province: ProvinceCode, offset: number, options: QuarantineOptions, command: Command) => {
      const { url, operator, reason, confirm } = options;
      if ((reason === undefined) === (confirm === undefined))
        command.error('error: give --reason <text> to ask, or --confirm to confirm what another operator asked');
      const opsUrls = url ?? readKeptStack()?.settlementOpsUrls;
      if (opsUrls === undefined) command.error('error: --url is needed, for nothing is kept running here');
      const word = reason === undefined ? ({ confirm: true } as const) : { reason };
      const { isAccepted, text } = await quarantineRecord(opsUrls, { province, offset, operator, ...word });
      process.stdout.write(`${text}\n`);
      if (isAccepted && reason !== undefined)
        process.stdout.write(
          `next: another operator runs medclear quarantine ${province} ${String(offset)} --confirm within the hour\n`,
        );
      process.exitCode = isAccepted ? 0 : 1;
    });
}
