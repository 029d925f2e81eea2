import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readKeptStack } from './kept-stack';

describe('the stack that is kept running', () => {
  it('is what was written down, or nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    const path = join(folder, 'stack.json');
    expect(readKeptStack(path)).toBeNull();
    writeFileSync(path, JSON.stringify({ kafkaBrokers: 'b:1', settlementOpsUrls: ['http://x'] }));
    expect(readKeptStack(path)?.settlementOpsUrls).toEqual(['http://x']);
    rmSync(folder, { recursive: true });
  });
});
