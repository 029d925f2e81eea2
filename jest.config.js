/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/packages/*/src/**/*.test.ts', '<rootDir>/services/*/src/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: {
    '^@medclear/(domain|contracts|platform|gateway-kit|testkit|cli)$': '<rootDir>/packages/$1/src',
    '^@medclear/(hospital-gateway|pharmacy-gateway|settlement|clearing)$': '<rootDir>/services/$1/src',
  },
  reporters: ['default', '<rootDir>/deploy/tests/closing-line-reporter.js'],
};
