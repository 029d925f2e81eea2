const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const KAFKA_VERSION = '4.1.1';
const CACHE_FOLDER = path.join(__dirname, '../../../.cache/kafka');
const POM = path.join(__dirname, '../kafka/pom.xml');

/**
 * Provides the broker's jars from Maven Central, once per version; later calls only look.
 *
 * @param {{ cacheFolder?: string, version?: string, say: (line: string) => void }} options
 * @returns {string} the folder of the jars
 * @throws Error with Maven's own words when they cannot be had
 */
function provideKafkaJars({ cacheFolder = CACHE_FOLDER, version = KAFKA_VERSION, say }) {
  const jarFolder = path.join(cacheFolder, `kafka-${version}`);
  if (fs.existsSync(jarFolder)) return jarFolder;
  say(`fetching Kafka ${version} from Maven Central (43 MB, once)`);
  fs.mkdirSync(cacheFolder, { recursive: true });
  const unfinished = fs.mkdtempSync(path.join(cacheFolder, 'kafka-unfinished-'));
  const goals = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${unfinished}`];
  const maven = spawnSync('mvn', ['-q', '-B', '-f', POM, `-Dkafka.version=${version}`, ...goals], { encoding: 'utf8' });
  if (maven.status !== 0) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`Maven cannot fetch Kafka ${version}:\n${maven.stdout ?? ''}${maven.stderr ?? ''}`, {
      cause: maven.error,
    });
  }
  fs.chmodSync(unfinished, 0o755);
  moveIntoPlace(unfinished, jarFolder);
  return jarFolder;
}

/** Another run may have finished the same fetch meanwhile: then its jars stay. */
function moveIntoPlace(unfinished, jarFolder) {
  try {
    fs.renameSync(unfinished, jarFolder);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(jarFolder)) throw error;
  }
}

module.exports = { provideKafkaJars };
