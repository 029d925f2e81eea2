const path = require('node:path');
const { wantsIntegrationTests } = require('./wants-integration-tests');

const rootDir = path.join(__dirname, '../..');

describe('wantsIntegrationTests', () => {
  it('starts the stack for a whole run', () => {
    expect(wantsIntegrationTests({ rootDir, testPathPatterns: { patterns: [] } })).toBe(true);
  });

  it('starts the stack for a folder that holds such a test', () => {
    expect(wantsIntegrationTests({ rootDir, testPathPatterns: { patterns: ['packages/testkit'] } })).toBe(true);
  });

  it('starts nothing for pure tests', () => {
    expect(wantsIntegrationTests({ rootDir, testPathPatterns: { patterns: ['packages/domain'] } })).toBe(false);
  });
});
