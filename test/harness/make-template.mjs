import pg from 'pg';
import { migrations } from '#database';
import { migrate } from '#platform';

const { TEST_OWNER_URL, TEST_MASTER_KEY } = process.env;
const owner = new pg.Client({ connectionString: TEST_OWNER_URL });
await owner.connect();
await owner.query('CREATE DATABASE template_opbloei');
await owner.end();
const template = new URL(TEST_OWNER_URL);
template.pathname = '/template_opbloei';
await migrate(template.toString(), Buffer.from(TEST_MASTER_KEY, 'base64'), migrations);
