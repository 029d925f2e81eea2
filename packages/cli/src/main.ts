#!/usr/bin/env node
import { Command } from 'commander';
import { demoCommand } from './commands/demo-command';
import { eligibleCommand } from './commands/eligible-command';
import { evaluateCommand } from './commands/evaluate-command';
import { itemsCommand } from './commands/items-command';
import { policyCommand } from './commands/policy-command';
import { quarantineCommand } from './commands/quarantine-command';
import { rebuildCommand } from './commands/rebuild-command';
import { seedCommand } from './commands/seed-command';
import { verifyCommand } from './commands/verify-command';

const program = new Command('medclear')
  .description('settles medical bills across provinces and clears the money between their funds')
  .addCommand(demoCommand())
  .addCommand(seedCommand())
  .addCommand(verifyCommand())
  .addCommand(rebuildCommand())
  .addCommand(quarantineCommand())
  .addCommand(evaluateCommand())
  .addCommand(eligibleCommand())
  .addCommand(itemsCommand())
  .addCommand(policyCommand());

program.parseAsync().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  process.exit(1);
});
