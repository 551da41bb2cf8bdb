/**
 * The limit: what a person could write by hand for these four requests and nothing else. A bare `node:http` server, one
 * prepared statement that returns its JSON as text, under row-level security, in one round trip. It knows no users.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { postOnceOf } from './posting.mjs';
import { statements } from './statements.mjs';
import { walled } from './walled.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8, pipeline: true });

async function run(name, cooperative, actor, values) {
  const client = await pool.connect();
  try {
    const begin = name === 'M1' ? 'BEGIN' : 'BEGIN READ ONLY';
    const [row] = await walled(client, begin, cooperative, actor, { name, text: statements[name], values });
    return row.body;
  } finally {
    client.release();
  }
}

/** What the statement of each request takes from its body. */
const values = {
  Q1: ({ today }) => [today],
  Q2: ({ memberId }) => [memberId],
  Q3: ({ today }) => [today],
  M1: postOnceOf,
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
