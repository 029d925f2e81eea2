import { Command } from 'commander';
import { runDemo } from '../demo/run-demo';

export function demoCommand(): Command {
  return new Command('demo')
    .description('the whole story on real parts, ending with balanced books')
    .action(async () => {
      const differences = await runDemo((text) => process.stdout.write(`${text}\n`));
      process.exitCode = differences === 0 ? 0 : 1;
    });
}
