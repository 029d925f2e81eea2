import { createReadableKafkaJournal } from './adapters/kafka/kafka-journal';
import { createRedisProvinceStore } from './adapters/redis/redis-province-store';
import { verifyProvince } from './proof/verify-province';
import { openTool } from './tools/open-tool';
import { runTool } from './tools/run-tool';
import { readToolConfig } from './tools/tool-config';

/** `medclear verify`: reads store and journal, changes nothing. */
runTool(
  async (onProgress) => {
    const config = readToolConfig(process.env);
    const tool = await openTool(config);
    try {
      const store = createRedisProvinceStore(tool.redis);
      return await verifyProvince(config.province, { store, journal: createReadableKafkaJournal(tool), onProgress });
    } finally {
      await tool.close();
    }
  },
  ({ isSound }) => isSound,
);
