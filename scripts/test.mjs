/**
 * Runs the tests and says last what was not run and why, then one line of counts.
 *
 * `--full` (or OPBLOEI_FULL=1) runs the suites that are too long for every day too. OPBLOEI_REQUIRE=redis,chromium turns
 * an absent program from "not run" into a failure. Other arguments go to jest: `npm test -- libs/finance`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programs } from '../test/harness/programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = { redis: 'test/redis', chromium: 'test/browser' };

const given = process.argv.slice(2);
const isFull = given.includes('--full') || process.env.OPBLOEI_FULL === '1';
const required = (process.env.OPBLOEI_REQUIRE ?? '').split(',').filter(Boolean);
const unknown = required.filter((name) => !programs[name]);
if (unknown.length > 0) {
  console.error(
    `✗ OPBLOEI_REQUIRE names ${unknown.join(', ')}; it knows ${Object.keys(programs).join(', ')}.`,
  );
  process.exit(1);
}

const results = mkdtempSync(join(tmpdir(), 'opbloei-test-results-'));
const outcome = runJest(
  join(results, 'results.json'),
  given.filter((argument) => argument !== '--full'),
);
rmSync(results, { recursive: true, force: true });

const absent = Object.keys(programs).filter((name) => !programs[name].find());
const refused = absent.filter((name) => required.includes(name));
const notRun = absent.flatMap((name) => specs(FOLDERS[name]).map((file) => ({ name, file })));

for (const name of refused)
  console.log(`✗ ${programs[name].named} is not on this machine, and OPBLOEI_REQUIRE asks for it.`);
if (notRun.length > 0) {
  console.log(`Not run, because this machine lacks what they need:`);
  for (const { name, file } of notRun) console.log(`  ${file}: needs ${programs[name].named}`);
}
if (!isFull) console.log('The suites too long for every day run with npm run test:full.');
// A file that is not run counts as one skipped: how many tests it holds only a run would tell.
const failed = outcome.failed + refused.length;
const skipped = outcome.skipped + notRun.length;
console.log(`${outcome.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || outcome.status !== 0 ? 1 : 0;

function runJest(file, more) {
  // pg warns about two statements at once on one connection, and its next version refuses them: here it fails already.
  const node = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', '--throw-deprecation'];
  // Results are in by then; a connection that some test forgot must not hold the line for ever.
  const jest = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--forceExit',
    '--json',
    `--outputFile=${file}`,
    ...more,
  ];
  const env = { ...process.env, ...(isFull && { OPBLOEI_FULL: '1' }) };
  const { status } = spawnSync(process.execPath, [...node, ...jest], {
    cwd: root,
    env,
    // tests print their figures; with --json Jest itself says everything on the other stream
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // Without results jest itself fell over: one failure that no test can report.
  if (!existsSync(file)) return { status, passed: 0, failed: 1, skipped: 0 };
  const found = JSON.parse(readFileSync(file, 'utf8'));
  // A file that cannot even be loaded has no tests that fail: it counts as one.
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  return {
    status,
    passed: found.numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

function specs(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.spec.ts'))
    .sort();
}
