import { createRequire } from 'node:module';

const { default: circus } = createRequire(import.meta.url)('jest-circus/runner');
const HANDLERS = Symbol.for('EVENT_HANDLERS');

/** Where the files of this worker run: the environment and the modules of its first one. */
let house = null;

/**
 * Runs the test files of one worker in one environment, one after another. Jest gives each file a fresh copy of every
 * module, and loading the product costs more than most files test (docs/decisions/0016). What a file finds is fresh where
 * it matters: its own module, the runner's state, `expect`, and the variables of the process.
 */
export default async function run(globalConfig, config, environment, runtime, path, tell) {
  house ??= moveIn(environment, runtime);
  const { global } = house.environment;
  for (const name of Object.keys(global.process.env)) delete global.process.env[name];
  Object.assign(global.process.env, house.variables);
  delete global[HANDLERS];
  house.runtime.registries.internalModuleRegistry.clear();
  house.runtime.testMainModule.reset();
  house.runtime.jestGlobals.clearJestObjectCache();
  return circus(globalConfig, config, house.environment, house.runtime, path, tell);
}

function moveIn(environment, runtime) {
  // Jest clears away what it made for a file when the file is done
  environment.teardown = async () => undefined;
  runtime.teardown = () => undefined;
  return { environment, runtime, variables: { ...environment.global.process.env } };
}
