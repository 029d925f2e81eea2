/** The arrows of the house: what may know what. `make arch` checks them. */
const TEST_FILES = '\\.(test|suite|integration\\.test)\\.ts$';
const WORKSPACE = '^(packages|services)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Types may know each other; code that runs may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-unresolved', severity: 'error', from: { path: WORKSPACE }, to: { couldNotResolve: true } },
    {
      name: 'domain-imports-nothing',
      comment: 'The rules are pure: no other package, no library, nothing of Node.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: TEST_FILES },
      to: { pathNot: '^packages/domain/src' },
    },
    {
      name: 'platform-knows-no-claim',
      severity: 'error',
      from: { path: '^packages/platform/src', pathNot: TEST_FILES },
      to: { path: WORKSPACE, pathNot: '^packages/platform/src' },
    },
    {
      name: 'contracts-know-only-the-domain',
      severity: 'error',
      from: { path: '^packages/contracts/src', pathNot: TEST_FILES },
      to: { path: WORKSPACE, pathNot: '^packages/(contracts|domain)/src' },
    },
    {
      name: 'policy-lab-knows-only-the-domain',
      severity: 'error',
      from: { path: '^packages/policy-lab/src', pathNot: TEST_FILES },
      to: { path: WORKSPACE, pathNot: '^packages/(policy-lab|domain)/src' },
    },
    {
      name: 'packages-do-not-know-services',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/simulator/' },
      to: { path: '^services/' },
    },
    {
      name: 'simulator-knows-services-by-their-index',
      comment:
        'It puts the real services together, in memory and on real parts; what they keep to themselves it does not touch.',
      severity: 'error',
      from: { path: '^packages/simulator/' },
      to: { path: '^services/', pathNot: '^services/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'nobody-knows-the-simulator',
      severity: 'error',
      from: { path: WORKSPACE, pathNot: '^packages/simulator/' },
      to: { path: '^packages/simulator/' },
    },
    {
      name: 'services-do-not-know-each-other',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'adapters-do-not-import-adapters',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/adapters/([^/]+)/', pathNot: TEST_FILES },
      to: { path: '^services/$1/src/adapters/', pathNot: '^services/$1/src/adapters/$2/' },
    },
    {
      name: 'only-main-imports-adapters',
      severity: 'error',
      from: {
        path: '^services/[^/]+/src/',
        pathNot: ['/src/(main|rebuild-main|verify-main)\\.ts$', '/src/adapters/', TEST_FILES],
      },
      to: { path: '^services/[^/]+/src/adapters/' },
    },
    {
      name: 'testkit-only-from-tests-demo-and-bench',
      severity: 'error',
      from: { path: WORKSPACE, pathNot: ['^packages/(testkit|cli)/', TEST_FILES] },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'product-code-does-not-use-development-tools',
      severity: 'error',
      from: { path: '^(packages|services)/[^/]+/src/', pathNot: TEST_FILES },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.tests.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types', 'default'] },
  },
};
