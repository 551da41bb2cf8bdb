import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '#database';
import { Instance } from '#identity';
import { addMonths, type CivilDate, quarterOf, todayAt } from '#kernel';
import { ReleaseRound } from '#network';
import { type Config, migrate, readConfig, rolePassword } from '#platform';
import { serve, type Served } from '../../api/src/serve.js';
import { demoAccounts, DEMO_PASSWORD, demoState, letBoardsMeet, loadDemo } from '../../demo/src/index.js';
import { checkout } from './checkout.js';
import { type Secrets } from './secrets.js';
import { type Steps } from './steps.js';

export interface Host {
  /** Loopback port to serve on; 0: any free one. */
  readonly port: number;
  /** Folder for what the embedded profile keeps: files, mail. */
  readonly home: string;
  readonly steps: Steps;
  /** Fires when the start should be given up. */
  readonly signal: AbortSignal;
}

export interface RunningApplication {
  readonly url: string;
  /** Stops HTTP, drains, closes the workers and then the stores. */
  stop(): Promise<void>;
}

/** Migrates, loads the demo network once, and starts API and worker in this process; comes back when they serve. */
export async function startApplication(
  ownerUrl: string,
  secrets: Secrets,
  { port, home, steps }: Host,
): Promise<RunningApplication> {
  const config = embeddedConfig(ownerUrl, secrets, port, home);
  const masterKey = Buffer.from(secrets.masterKey, 'base64');
  await steps.run('Database up to date', () => migrate(ownerUrl, masterKey, migrations));
  if ((await demoState(ownerUrl)) === 'BROKEN') {
    await steps.run('Half a demo network cleared away', async () => {
      await recreateDatabase(ownerUrl);
      await migrate(ownerUrl, masterKey, migrations);
    });
  }
  const today = todayAt(new Date());
  if ((await demoState(ownerUrl)) === 'ABSENT') {
    await steps.run(
      'Demo network of 25 cooperatives loaded; all persons and amounts are invented',
      (progress) => loadDemo({ ownerUrl, config, today, onProgress: (percent) => progress(percent, 100) }),
    );
  }
  const served = await steps.run('API, worker and web app started', () =>
    serve(config, { alsoWorks: true, webFolder: join(checkout, 'dist', 'web') }),
  );
  if (!(await served.app.get(ReleaseRound).hasBegun())) {
    await steps.run('Network figures published', () => publishFirstReleases(served, today));
  }
  sayWelcome(steps, served, config);
  return { url: config.publicUrl, stop: () => served.stop() };
}

/** Two quarters, so that there is a history: every cooperative publishes its facts first, in its own context; then boards meet. */
async function publishFirstReleases({ app }: Served, today: CivilDate): Promise<void> {
  const cooperatives = await app.get(Instance).cooperativeIds();
  const quarters = [-6, -3].map((months) => quarterOf(addMonths(today, months)));
  await app.get(ReleaseRound).publishAndBuild(cooperatives, quarters);
  await letBoardsMeet(app, today);
}

/** The environment still decides; what it does not say is chosen for one machine and a demo. */
function embeddedConfig(ownerUrl: string, secrets: Secrets, port: number, home: string): Config {
  const app = new URL(ownerUrl);
  app.username = 'app';
  app.password = rolePassword(secrets.masterKey, 'app');
  return readConfig({
    LOG_LEVEL: 'warn',
    FILES_DIR: join(home, 'files'),
    OPBLOEI_DEMO: '1',
    ...(process.env.SMTP_URL ? {} : { MAIL_DIR: join(home, 'mail') }),
    ...process.env,
    PORT: String(port),
    DATABASE_URL: app.toString(),
    MASTER_KEY: secrets.masterKey,
  });
}

async function recreateDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  const name = pg.escapeIdentifier(url.pathname.slice(1));
  url.pathname = '/postgres';
  const owner = new pg.Client({ connectionString: url.toString() });
  await owner.connect();
  await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await owner.query(`CREATE DATABASE ${name}`);
  await owner.end();
}

function sayWelcome(steps: Steps, served: Served, { publicUrl, mail }: Config): void {
  steps.say('');
  steps.say(`Opbloei is ready: ${publicUrl}`);
  steps.say(
    `  API        ${publicUrl}/graphql   explorer ${publicUrl}/graphiql   metrics ${served.metricsUrl}`,
  );
  steps.say(`  Demo accounts, password ${DEMO_PASSWORD}:`);
  for (const { email, label } of demoAccounts.filter(isShown))
    steps.say(`    ${email.padEnd(32)} ${label.en}`);
  if (mail.kind === 'KEPT') steps.say(`  No mail is sent: it is kept in ${mail.folder}`);
  steps.say('  Ctrl-C stops everything; the data stay.');
}

/** Those of Scope, of who works for several, and those outside cooperatives; every other cooperative has the same five. */
function isShown({ email }: { email: string }): boolean {
  return (
    /@(scope|delft|werkse|network|opbloei)\.example$/.test(email) || email === 'coordinator@pangea.example'
  );
}
