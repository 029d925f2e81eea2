/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // The mutation tests copy the workspace there.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  testMatch: ['<rootDir>/{packages,services}/*/src/**/*.test.ts', '<rootDir>/deploy/**/*.test.js'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: {
    '^@medclear/(domain|contracts|platform|gateway-kit|policy-lab|testkit|cli|simulator)$': '<rootDir>/packages/$1/src',
    '^@medclear/(hospital-gateway|pharmacy-gateway|settlement|clearing)$': '<rootDir>/services/$1/src',
  },
  globalSetup: '<rootDir>/deploy/tests/global-setup.js',
  globalTeardown: '<rootDir>/deploy/tests/global-teardown.js',
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/deploy/tests/closing-line-reporter.js'],
};
