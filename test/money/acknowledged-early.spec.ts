import { createDurableDatabase, type DurableDatabase } from '../chaos/durable-database.js';
import { openTestApp, type TestApp } from '../harness/test-app.js';
import { documents } from './audit.js';
import { openTill, type Till } from './till.js';

/** The same sales and the same `kill -9` of PostgreSQL: with the product's own setting, and with answers that do not wait for the disk. */
describe('money that is acknowledged before it is stored', () => {
  let database: DurableDatabase;
  let app: TestApp;
  let till: Till;

  beforeEach(async () => {
    database = await createDurableDatabase();
  }, 120_000);
  afterEach(async () => {
    await app.stop();
    await database.drop();
  });

  async function sellAndKill(): Promise<string[]> {
    app = await openTestApp(database, false);
    till = await openTill(app);
    for (let sale = 0; sale < 20; sale += 1) expect(await till.sell(100)).toBeNull();
    await database.killServer();
    return [...new Set((await documents(app, till)).map(([check]) => check))];
  }

  it('is there after a crash as the product does it', async () => {
    expect(await sellAndKill()).toEqual([]);
  });

  it('planted: is missed', async () => {
    await database.owner('ALTER ROLE app SET synchronous_commit = off');
    await database.owner(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
    await database.owner('SELECT pg_reload_conf()');
    expect(await sellAndKill()).toEqual(['ACKNOWLEDGED_NOT_STORED']);
  });
});
