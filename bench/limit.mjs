/**
 * The limit: what a person could write by hand for these four requests and nothing else. A bare `node:http` server, one
 * prepared statement that returns its JSON as text, under row-level security, in one round trip. It knows no users.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { statements } from './statements.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8, pipeline: true });
const SETTINGS = `SELECT set_config('app.tenant_id', $1, true), set_config('app.actor_id', $2, true), set_config('app.request_id', $3, true)`;

async function run(name, cooperative, actor, values) {
  const client = await pool.connect();
  try {
    const [, , answer] = await Promise.all([
      client.query(name === 'M1' ? 'BEGIN' : 'BEGIN READ ONLY'),
      client.query({ name: 'settings', text: SETTINGS, values: [cooperative, actor, 'bench'] }),
      client.query({ name, text: statements[name], values }),
      client.query('COMMIT'),
    ]);
    return answer.rows[0].body;
  } finally {
    client.release();
  }
}

/** What the statement of each request takes from its body. */
const values = {
  Q1: ({ today }) => [today],
  Q2: ({ memberId }) => [memberId],
  Q3: ({ today }) => [today],
  M1(input, key) {
    const { memberId, cents, on, description, policy } = input;
    const net = Math.round((cents * 10_000) / 12_100);
    const contribution = Math.round((net * policy.rate) / 10_000);
    const training = Math.round((net * policy.training) / 10_000);
    const sale = { rule: 'SALE', base: net, policy: policy.id };
    const own = { account: 'THERMOMETER', memberId };
    const id = randomUUID();
    const lines = [
      { ...sale, account: 'PAYMENTS_TO_MEMBERS', cents: net },
      { ...sale, ...own, cents: -net },
      { ...sale, ...own, rule: 'CONTRIBUTION', rate: policy.rate, cents: contribution },
      { ...sale, account: 'CONTRIBUTION', rule: 'CONTRIBUTION', rate: policy.rate, cents: -contribution },
      { ...sale, ...own, rule: 'TRAINING_FUND', rate: policy.training, cents: training },
      { ...sale, account: 'TRAINING_FUND', rule: 'TRAINING_FUND', rate: policy.training, cents: -training },
    ];
    const entries = [
      {
        id,
        journal: 'BANK',
        kind: 'INCOME',
        on,
        reference: description,
        lines: [
          { account: 'BANK', cents, rule: 'RECEIPT' },
          { account: 'REVENUE_HIGH', cents: -net, rule: 'REVENUE' },
          { account: 'VAT_PAYABLE', cents: net - cents, rule: 'VAT', base: net, rate: 2100 },
        ],
      },
      {
        id: randomUUID(),
        journal: 'THERMOMETER',
        kind: 'ALLOCATION',
        on,
        reference: description,
        sourceId: id,
        lines: lines.filter((line) => line.cents !== 0),
      },
    ];
    const answer = { net, contribution, toThermometer: net - contribution - training };
    const hash = createHash('sha256').update(JSON.stringify(input)).digest();
    return [key, hash, JSON.stringify(entries), JSON.stringify(answer)];
  },
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { cooperative, actor, input } = JSON.parse(Buffer.concat(chunks));
    const name = request.url.slice(1);
    run(name, cooperative, actor, values[name](input, request.headers['idempotency-key'])).then(
      (body) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      },
      (error) => response.writeHead(500, { 'content-length': String(error).length }).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.once('SIGTERM', () => process.exit(0));
