import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_VECTORS } from '../src/testing/sample-vectors';

const FOLDER = join(__dirname, '../../../schemas/vectors');

/** Writes the vectors that do not exist yet; an existing one is history and is never written again. */
mkdirSync(FOLDER, { recursive: true });
for (const { id, version, value, bytes } of SAMPLE_VECTORS) {
  const path = join(FOLDER, `${id.replaceAll(' ', '-')}.v${String(version)}.json`);
  if (!existsSync(path))
    writeFileSync(path, `${JSON.stringify({ id, value, bytesHex: bytes.toString('hex') }, null, 2)}\n`);
}
