import { requireNoEviction } from '@medclear/platform';
import { createReadableKafkaJournal } from './adapters/kafka/kafka-journal';
import { createEmptyableRedisStore } from './adapters/redis/emptyable-store';
import { rebuildProvince } from './rebuild/rebuild-province';
import { openTool } from './tools/open-tool';
import { runTool } from './tools/run-tool';
import { readToolConfig } from './tools/tool-config';

/** `medclear rebuild`: makes the state of a province again from its journal. */
runTool(
  async (onProgress) => {
    const config = readToolConfig(process.env);
    const tool = await openTool(config);
    try {
      await requireNoEviction(tool.redis);
      return await rebuildProvince(config, {
        store: createEmptyableRedisStore(tool.redis),
        journal: createReadableKafkaJournal(tool),
        owners: (province) => tool.admin.readersOf(tool.topics.commands(province)),
        nowMs: () => Date.now(),
        onProgress,
      });
    } finally {
      await tool.close();
    }
  },
  ({ kind }) => kind === 'rebuilt',
);
