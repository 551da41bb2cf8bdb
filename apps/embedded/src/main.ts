/** `npm start`: everything on this machine, in one process beside PostgreSQL's own. */
import { setTimeout as pause } from 'node:timers/promises';
import { MixedInstanceError } from '#identity';
import { ConfigError, readConfig, UnsafeRoleError } from '#platform';
import { serve } from '../../api/src/serve.js';
import { DemoRefused } from '../../demo/src/index.js';
import { startApplication } from './application.js';
import { home } from './checkout.js';
import { productPort } from './free-port.js';
import { takeLock } from './lock.js';
import { openPostgres } from './postgres.js';
import { StartRefused } from './start-refused.js';
import { Steps } from './steps.js';
import { onStopAsked } from './stop-signals.js';

/** Milliseconds that the application gets to stop before its database goes. */
const GRACE = 20_000;

const steps = new Steps();
const stopping = new AbortController();
const stopAsked = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
/** What has been opened, the last first: closed in that order. */
const opened: (() => unknown)[] = [];
let exitCode = 0;

onStopAsked(() => stopping.abort());
// what nobody waits for any more breaks too: a connection of a demo that was loading, when its server stops
process.on('uncaughtException', fail);
try {
  await Promise.race([start(), stopAsked]);
  await stopAsked;
} catch (error) {
  fail(error);
}
stopping.abort();
for (const close of opened.splice(0)) await Promise.race([close(), pause(GRACE)]);
process.exit(exitCode);

async function start(): Promise<void> {
  if (process.env['DATABASE_URL'] || process.env['NODE_ENV'] === 'production') return startConfigured();
  const wanted = process.env['PORT'];
  const lock = await takeLock(home, `http://localhost:${wanted || 3000}`);
  opened.unshift(() => lock.release());
  const port = await productPort(wanted);
  const { ownerUrl, secrets } = await database();
  if (stopping.signal.aborted) return;
  const application = await startApplication(ownerUrl, secrets, {
    port,
    home,
    steps,
    signal: stopping.signal,
  });
  opened.unshift(() => steps.run('Stopping', () => application.stop()));
  lock.announce(application.url);
}

/** Our own database, with a server of its own. */
async function database() {
  const opening = openPostgres({ home, steps, signal: stopping.signal, onLost: fail });
  // Registered before it is there: whoever stops us meanwhile waits for it, and stops it too.
  opened.unshift(() =>
    opening.then(
      (postgres) => steps.run('PostgreSQL stopped', () => postgres.stop()),
      () => undefined,
    ),
  );
  return opening;
}

/**
 * With a database of one's own, or in production, nothing is guessed: the settings are read as the servers of the
 * distributed profile read them, and API and worker share this process. Migrating is a command of its own there.
 */
async function startConfigured(): Promise<void> {
  const config = readConfig(process.env);
  const served = await steps.run('API and worker started', () => serve(config, { alsoWorks: true }));
  opened.unshift(() => steps.run('Stopping', () => served.stop()));
  steps.say(`Opbloei is ready: ${config.publicUrl} (metrics ${served.metricsUrl})`);
}

/** Says what broke and stops. Once we stop, whatever still breaks does so because of that. */
function fail(error: unknown): void {
  if (stopping.signal.aborted) return;
  exitCode = 1;
  const isKnown = [StartRefused, DemoRefused, ConfigError, UnsafeRoleError, MixedInstanceError].some(
    (known) => error instanceof known,
  );
  console.error(isKnown ? (error as Error).message : error);
  stopping.abort();
}
