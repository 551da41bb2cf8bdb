/** The arrows of docs/architecture.md: who may import whom. Run by `npm run check`. */

/** Each lib with what it stands on directly; what that stands on comes with it. */
const STANDS_ON = {
  kernel: [],
  charts: [],
  platform: ['kernel'],
  identity: ['platform'],
  cooperative: ['identity'],
  membership: ['cooperative'],
  finance: ['membership'],
  coaching: ['membership'],
  overview: ['finance', 'coaching'],
  network: ['overview'],
  market: ['overview'],
  privacy: ['overview'],
  // reports print what the network published, and draw with the charts
  reports: ['overview', 'network', 'charts'],
};

const below = (lib) => [...new Set(STANDS_ON[lib].flatMap((name) => [name, ...below(name)]))];
const anyOf = (names) => `(${names.join('|')})`;
const TESTS = '\\.(spec|fixture)\\.tsx?$';

const arrows = Object.keys(STANDS_ON).map((lib) => ({
  name: `arrows-of-${lib}`,
  comment: `libs/${lib} may import ${below(lib).sort().join(', ') || 'no other lib'}`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^libs/', pathNot: `^libs/${anyOf([lib, ...below(lib)])}/` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'every-lib-has-arrows',
      comment: 'A lib that is not in STANDS_ON has no arrows: add it there and in docs/architecture.md',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^libs/', pathNot: `^libs/${anyOf(Object.keys(STANDS_ON))}/` },
    },
    {
      name: 'lib-through-its-index',
      comment: "Another lib is imported as '#lib'; what its index.ts does not export is its own",
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'lib-through-its-index-from-outside',
      comment: "A lib is imported as '#lib'; what its index.ts does not export is its own",
      severity: 'error',
      from: { path: '^(apps|database|test|scripts)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'lib-knows-no-app',
      comment: 'Libs know no app, migration, script or test; their database tests use the harness',
      severity: 'error',
      from: { path: '^libs/', pathNot: TESTS },
      to: { path: '^(apps|database|test|scripts)/' },
    },
    {
      name: 'tests-stay-in-tests',
      comment: 'A test or fixture is imported by tests only',
      severity: 'error',
      from: { path: '^(apps|libs|database)/', pathNot: TESTS },
      to: { path: `${TESTS}|^test/` },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration is history: code that changes later would change what it did',
      severity: 'error',
      from: { path: '^database/' },
      to: { path: '^(apps|libs|test|scripts)/' },
    },
    {
      name: 'apps-apart',
      comment:
        'An app imports libs. Processes share what apps/api composes; embedded is all of them in one process',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: [TESTS, '^apps/embedded/'] },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/api/src/'] },
    },
    {
      name: 'web-knows-no-server',
      comment: 'The browser gets charts and pure kernel rules, never code of the server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps|libs|database)/', pathNot: ['^apps/web/', '^libs/(charts|kernel)/'] },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^apps/web/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'kernel-is-pure',
      comment: 'Money, dates and ids know no framework and no database',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: TESTS },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
    },
    {
      name: 'orm-in-its-place',
      comment: 'Only repositories, projections, entities and the units of platform touch TypeORM',
      severity: 'error',
      from: {
        path: '^libs/',
        pathNot: [
          TESTS,
          '\\.(entity|repository|projection)\\.ts$',
          '^libs/platform/src/(database/|platform\\.module)',
        ],
      },
      to: { path: '(^|/)node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-a-development-package',
      comment: 'What runs in production stands under dependencies; the browser gets a bundle',
      severity: 'error',
      from: { path: '^(apps|libs|database)/', pathNot: [TESTS, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.opbloei)/' },
    webpackConfig: { fileName: 'scripts/sources-of-imports.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
