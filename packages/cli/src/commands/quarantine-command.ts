import { Command } from 'commander';

interface QuarantineOptions {
  readonly url: string;
  readonly operator: string;
  readonly reason: string;
}

/** Gets a province past a record that stops it; the quarantine becomes a decision in the journal. */
export function quarantineCommand(): Command {
  return new Command('quarantine')
    .description('sets one record of a stopped province aside, by a decision in its journal')
    .argument('<province>', 'two-digit code')
    .argument('<offset>', 'command offset at which the province stopped')
    .requiredOption('--url <url>', 'operations address of the settlement process that owns the province')
    .requiredOption('--operator <name>', 'who decides this')
    .requiredOption('--reason <text>', 'why')
    .action(async (province: string, offset: string, { url, operator, reason }: QuarantineOptions) => {
      const response = await fetch(`${url}/ops/quarantine`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ province, offset: Number(offset), operator, reason }),
      });
      process.stdout.write(`${String(response.status)} ${await response.text()}\n`);
      process.exitCode = response.ok ? 0 : 1;
    });
}
