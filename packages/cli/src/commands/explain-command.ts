import { createTopics } from '@medclear/contracts';
import { parseClaimId, PROVINCE_NAMES, provinceOfClaim, trusted } from '@medclear/domain';
import type { ClaimId } from '@medclear/domain';
import { Command, InvalidArgumentError, Option } from 'commander';
import { askPostings, askRoute } from '../explain/ask-parts';
import { readStory } from '../explain/read-story';
import { showStory } from '../explain/show-story';
import { openLogs } from '../logs/open-logs';
import { showProgress } from '../show/show-progress';
import { addressOf, brokersOption, redisOption, topicPrefixOption } from './stack-options';
import type { StackOptions } from './stack-options';

interface ExplainOptions extends StackOptions {
  readonly clearing?: string;
  readonly json?: true;
}

/** Tells the whole story of one claim. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('the whole story of a claim: gateway, log, decision, postings, and what the institution was told')
    .argument('<claim id>', '36-...', claimIdOf)
    .addOption(brokersOption())
    .addOption(redisOption())
    .addOption(topicPrefixOption())
    .addOption(new Option('--clearing <url>', 'clearing; that of `make up` when not given').env('CLEARING_URL'))
    .option('--json', 'as JSON')
    .action(async (claimId: ClaimId, options: ExplainOptions) => {
      const progress = showProgress('journal records read');
      const topics = createTopics(options.topicPrefix);
      const redisUrl = addressOf(options.redis, '--redis', (stack) => stack.redisUrl);
      const clearingUrl = addressOf(options.clearing, '--clearing', (stack) => stack.clearingUrl);
      const brokers = addressOf(options.brokers, '--brokers', (stack) => stack.kafkaBrokers);
      const province = provinceOfClaim(claimId);
      const everywhere = Object.keys(PROVINCE_NAMES).map((code) => topics.receipts(trusted.provinceCode(code)));
      const logs = await openLogs(brokers, [topics.commands(province), topics.decisions(province), ...everywhere]);
      try {
        const story = await readStory(claimId, {
          logs,
          topics,
          askRoute: (id) => askRoute(redisUrl, id),
          askPostings: (id) => askPostings(clearingUrl, id),
          onProgress: (read, total) => {
            progress.update(read, total);
          },
        });
        progress.end();
        process.stdout.write(`${options.json === true ? JSON.stringify(story, null, 2) : showStory(story)}\n`);
        process.exitCode = story.commands.length + story.decisions.length > 0 ? 0 : 1;
      } finally {
        await logs.close();
      }
    });
}

function claimIdOf(text: string): ClaimId {
  const parsed = parseClaimId(text);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.reason);
  return parsed.value;
}
