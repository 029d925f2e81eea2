#!/usr/bin/env node
import { ToolFailed } from '@medclear/testkit';
import { Command } from 'commander';
import { demoCommand } from './commands/demo-command';
import { eligibleCommand } from './commands/eligible-command';
import { evaluateCommand } from './commands/evaluate-command';
import { explainCommand } from './commands/explain-command';
import { itemsCommand } from './commands/items-command';
import { parkedCommand } from './commands/parked-command';
import { policyCommand } from './commands/policy-command';
import { quarantineCommand } from './commands/quarantine-command';
import { rebuildCommand } from './commands/rebuild-command';
import { closeMonthCommand, fundRuleCommand } from './commands/rule-command';
import { seedCommand } from './commands/seed-command';
import { MissingAddress } from './commands/stack-options';
import { verifyCommand } from './commands/verify-command';

const program = new Command('medclear')
  .description('settles medical bills across provinces and clears the money between their funds')
  .addCommand(demoCommand())
  .addCommand(seedCommand())
  .addCommand(explainCommand())
  .addCommand(verifyCommand())
  .addCommand(rebuildCommand())
  .addCommand(parkedCommand())
  .addCommand(quarantineCommand())
  .addCommand(fundRuleCommand())
  .addCommand(closeMonthCommand())
  .addCommand(evaluateCommand())
  .addCommand(eligibleCommand())
  .addCommand(itemsCommand())
  .addCommand(policyCommand());

program.parseAsync().catch((cause: unknown) => {
  const isPlain = cause instanceof MissingAddress || cause instanceof ToolFailed;
  const trace = cause instanceof Error ? cause.stack : String(cause);
  process.stderr.write(`${isPlain ? `error: ${cause.message}` : String(trace)}\n`);
  process.exit(1);
});
