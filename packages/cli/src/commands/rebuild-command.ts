import type { ProvinceCode } from '@medclear/domain';
import { runSettlementTool } from '@medclear/testkit';
import { Command } from 'commander';
import type { RebuildResult } from '../proof/tool-results';
import { showProgress } from '../show/show-progress';
import { provinceCode } from './option-values';
import { brokersOption, redisOption, topicPrefixOption } from './stack-options';
import type { StackOptions } from './stack-options';
import { toolEnvironment } from './verify-command';

/** Makes the state of a province again from its journal. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('makes the state of a province again from its journal, in a store that holds nothing of it')
    .argument('<province>', 'two-digit code', provinceCode)
    .addOption(brokersOption())
    .addOption(redisOption())
    .addOption(topicPrefixOption())
    .option('--replace <operator>', 'remove what the store holds of the province first; names who has decided this')
    .action(async (province: ProvinceCode, options: StackOptions & { readonly replace?: string }) => {
      const progress = showProgress('journal records replayed');
      const result = await runSettlementTool<RebuildResult>({
        name: 'rebuild',
        env: { ...toolEnvironment(province, options), REPLACED_BY: options.replace ?? '' },
        onProgress: (done, total) => {
          progress.update(done, total);
        },
      });
      progress.end();
      process.stdout.write(`${showRebuilt(province, result)}\n`);
      process.exitCode = result.kind === 'rebuilt' ? 0 : 1;
    });
}

function showRebuilt(province: ProvinceCode, result: RebuildResult): string {
  if (result.kind === 'refused') return `Not rebuilt: ${result.reason}\n  next: ${result.next}`;
  const { decisions, durationMs, ignored, digest, head, replacedBy } = result;
  const aSecond = Math.round((decisions * 1_000) / Math.max(durationMs, 1));
  return [
    `Province ${province} is rebuilt: ${String(decisions)} decisions in ${(durationMs / 1_000).toFixed(1)} s, ${String(aSecond)} a second; ` +
      `${String(ignored)} records ignored`,
    ...(replacedBy === null ? [] : [`  what the store held was removed in the name of ${replacedBy}`]),
    `  stands at command ${String(head.nextCommandOffset - 1)}, ${head.hash}`,
    `  digest ${digest}`,
    `  next: start the owners; medclear verify ${province} compares the store with its journal once more`,
  ].join('\n');
}
