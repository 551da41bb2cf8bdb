const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#database$': '<rootDir>/database/index.ts',
    '^#([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.opbloei'],
};

/** Pure rules by themselves, and everything that touches SQL on a real PostgreSQL that is made for the run. */
export default {
  projects: [
    {
      ...common,
      displayName: 'rules',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/database'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/node_modules/'],
    },
    {
      ...common,
      displayName: 'database',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/database', '<rootDir>/test'],
      testMatch: ['**/*.db.spec.ts', '<rootDir>/test/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/harness/cluster.setup.mjs',
      globalTeardown: '<rootDir>/test/harness/cluster.teardown.mjs',
    },
  ],
  testTimeout: 60_000,
  maxWorkers: 2,
};
