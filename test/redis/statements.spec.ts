import { expectAllArrived, manyStatements } from '../chaos/many-statements.js';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';
import { type RedisServer, startRedis } from './redis-server.js';

const COUNT = process.env.OPBLOEI_FULL === '1' ? 1_000 : 100;

describe('many statements through the queue on Redis', () => {
  let redis: RedisServer;
  let database: TestDatabase;
  beforeAll(async () => {
    redis = await startRedis();
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database?.drop();
    await redis?.stop();
  });

  it('arrive once each, though the workers are killed and Redis loses all that it holds', async () => {
    const forgets = { at: 0.5, come: () => redis.flush() };
    const arrived = await manyStatements(database, COUNT, { REDIS_URL: redis.url }, [forgets]);
    expectAllArrived(arrived, COUNT, 'on Redis');
  }, 1_800_000);
});
