import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { migrations } from '#database';
import { todayAt } from '#kernel';
import { globalId, migrate, readConfig, rolePassword } from '#platform';
import { DEMO_PASSWORD, loadDemo } from '../dist/apps/demo/src/index.js';
import { freePort } from '../dist/apps/embedded/src/free-port.js';
import { startPostgres } from '../dist/apps/embedded/src/postgres.js';
import { once, post } from './load.mjs';
import { startRedis } from './redis.mjs';

/** As the image runs: graphql-js, for one, looks at each value once more everywhere else. */
const asInTheImage = (port, redis) => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PUBLIC_URL: `http://localhost:${port}`,
  REDIS_URL: redis.url,
});

/**
 * A PostgreSQL that goes when we do, with the demo network in it.
 * @param only slugs of cooperatives; all 25 when undefined
 */
export async function layGround(only) {
  const postgres = await startPostgres({ settings: { shared_buffers: '256MB' } });
  const filesDir = mkdtempSync(join(tmpdir(), 'opbloei-bench-'));
  const { ownerUrl, secrets } = postgres;
  const app = new URL(ownerUrl);
  app.username = 'app';
  app.password = rolePassword(secrets.masterKey, 'app');
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    OPBLOEI_DEMO: '1',
    DATABASE_URL: app.toString(),
    MASTER_KEY: secrets.masterKey,
    FILES_DIR: filesDir,
  };
  const today = todayAt(new Date());
  await migrate(ownerUrl, Buffer.from(secrets.masterKey, 'base64'), migrations);
  await loadDemo({ ownerUrl, config: readConfig(env), today, ...(only && { only }) });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  // as the autovacuum of a database that runs for days has done
  await owner.query('VACUUM ANALYZE');
  const redis = await startRedis();
  const servers = [];

  return {
    profile: redis ? 'production' : 'without Redis',
    env,
    ownerUrl,
    today,
    owner,
    /** A server in a process of its own; answers its port and how long it took to be ready, in seconds. */
    async serve(script, more = {}) {
      const from = performance.now();
      const PORT = String(await freePort());
      const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
      const child = spawn(process.execPath, [...flags, script], {
        env: { ...env, ...(redis && asInTheImage(PORT, redis)), PORT, ...more },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      servers.push(child);
      const [line] = await Promise.race([
        new Promise((resolve) => createInterface(child.stdout).once('line', (text) => resolve([text]))),
        new Promise((_resolve, reject) =>
          child.once('exit', (code) => reject(new Error(`${script} ended (${code})`))),
        ),
      ]);
      const said = Number(line);
      return { port: said || Number(PORT), seconds: (performance.now() - from) / 1000 };
    },
    /** The treasurer of each cooperative, signed in, with what the requests need to know of it. */
    async treasurers(port) {
      const { rows } = await owner.query(
        `SELECT o.id AS cooperative, a.id AS actor, a.email,
                (SELECT array_agg(l.member_id) FROM (
                   SELECT a.member_id FROM tenant.ledger_account a JOIN tenant.posting p ON p.tenant_id = a.tenant_id AND p.account_id = a.id
                    WHERE a.tenant_id = o.id AND a.role = 'THERMOMETER'
                      AND EXISTS (SELECT FROM tenant.membership_period m WHERE m.tenant_id = a.tenant_id AND m.member_id = a.member_id
                                   AND $1::date BETWEEN m.starts_on AND coalesce(m.ends_on, 'infinity'))
                    GROUP BY a.member_id HAVING count(*) >= 20) l) AS members,
                (SELECT json_build_object('id', p.id, 'rate', p.body->'rateBasisPoints', 'training', p.body->'trainingFundBasisPoints')
                   FROM tenant.policy_version p WHERE p.tenant_id = o.id AND p.kind = 'contribution' AND p.valid_from <= $1
                  ORDER BY p.valid_from DESC LIMIT 1) AS policy
           FROM registry.organisation o JOIN registry.role_grant g ON g.organisation_id = o.id AND g.role = 'TREASURER'
           JOIN registry.account a ON a.id = g.account_id
          WHERE EXISTS (SELECT FROM tenant.cooperative c WHERE c.tenant_id = o.id) ORDER BY o.slug`,
        [today],
      );
      const signedIn = [];
      for (const row of rows) {
        const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
        const input = { email: row.email, password: DEMO_PASSWORD };
        const { data, errors } = await once(port, post('/graphql', {}, { query, variables: { input } }));
        if (errors) throw new Error(`${row.email} cannot sign in: ${JSON.stringify(errors)}`);
        const headers = {
          authorization: `Bearer ${data.signIn.accessToken}`,
          'x-cooperative': globalId('Organisation', row.cooperative),
        };
        signedIn.push({ ...row, headers });
      }
      return signedIn;
    },
    async clear() {
      for (const server of servers.filter((one) => one.exitCode === null)) {
        const gone = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await gone;
      }
      await owner.end();
      redis?.stop();
      await postgres.stop();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}
