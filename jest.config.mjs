import { existsSync } from 'node:fs';
import { programs } from './test/harness/programs.mjs';

const common = {
  testEnvironment: 'node',
  testRunner: '<rootDir>/test/harness/runner.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#database$': '<rootDir>/database/index.ts',
    '^#([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.opbloei'],
};

const onDatabase = {
  ...common,
  globalSetup: '<rootDir>/test/harness/cluster.setup.mjs',
  globalTeardown: '<rootDir>/test/harness/cluster.teardown.mjs',
};

/** Tests that need a program from outside npm; without it they are not run, and scripts/test.mjs names them. */
const withPrograms = [
  { displayName: 'redis', program: programs.redis, roots: ['<rootDir>/test/redis'] },
  { displayName: 'browser', program: programs.chromium, roots: ['<rootDir>/test/browser'] },
];

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
      ...onDatabase,
      displayName: 'database',
      roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/database', '<rootDir>/test'],
      testMatch: ['**/*.db.spec.ts', '<rootDir>/test/**/*.spec.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/(redis|browser)/', '/node_modules/'],
    },
    ...withPrograms
      .filter(
        ({ program, roots }) =>
          program.find() && existsSync(roots[0].replace('<rootDir>', import.meta.dirname)),
      )
      .map(({ displayName, roots }) => ({ ...onDatabase, displayName, roots, testMatch: ['**/*.spec.ts'] })),
  ],
  // for what hangs, not for what is slow: speed is measured by npm run bench
  testTimeout: 300_000,
  maxWorkers: 2,
  // modules of a finished test file are not given back: a worker that has grown starts anew
  workerIdleMemoryLimit: '1500MB',
};
