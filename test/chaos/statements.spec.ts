import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';
import { expectAllArrived, manyStatements } from './many-statements.js';

const COUNT = process.env.OPBLOEI_FULL === '1' ? 1_000 : 100;

describe('many statements through the queue on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());

  it('arrive once each, shared by two workers that are both killed', async () => {
    expectAllArrived(await manyStatements(database, COUNT, {}, []), COUNT, 'on PostgreSQL');
  }, 1_800_000);
});
