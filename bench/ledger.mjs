import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { once, post } from './load.mjs';
import { postOnceOf } from './posting.mjs';
import { statements } from './statements.mjs';
import { walled } from './walled.mjs';

const rounded = (value, digits = 2) => Number(value.toFixed(digits));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ROUNDS = 5;
const CLIENTS = 20;

/** Rates of each contestant, the median of rounds in turn; the first round warms up. */
async function inTurn(contestants) {
  const rates = contestants.map(() => []);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [index, contestant] of contestants.entries()) {
      const rate = await contestant();
      if (round > 0) rates[index].push(rate);
    }
  return rates.map(median);
}

/** Postings per second in one statement of 100 entries, against one statement each. Target: five times. */
export async function batchOf100({ env, today }, { cooperative, actor }) {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, pipeline: true });
  await client.connect();
  const entryOf = () => ({
    id: randomUUID(),
    journal: 'MEMORIAL',
    kind: 'CORRECTION',
    on: today,
    reference: 'bench',
    lines: [
      { account: 'BANK', cents: 100, rule: 'CORRECTION' },
      { account: 'CREDITORS', cents: -100, rule: 'CORRECTION' },
    ],
  });
  const rate = (count, times) => async () => {
    const from = performance.now();
    for (let i = 0; i < times; i++) {
      const values = [JSON.stringify(Array.from({ length: count }, entryOf))];
      const text = 'SELECT tenant.post_entries($1::jsonb)';
      await walled(client, 'BEGIN', cooperative, actor, { name: 'post', text, values });
    }
    return (count * times * 1000) / (performance.now() - from);
  };
  try {
    const [single, batch] = await inTurn([rate(1, 200), rate(100, 10)]);
    return {
      name: 'batch of 100',
      single: Math.round(single),
      batch: Math.round(batch),
      ratio: rounded(batch / single, 1),
      target: 5,
    };
  } finally {
    await client.end();
  }
}

/** Sales per second that so many connections post by `tenant.post_once` and nothing before it, for some seconds. */
async function postingRate(clients, seconds, today, targetOf) {
  const from = performance.now();
  const until = from + seconds * 1000;
  let posted = 0;
  await Promise.all(
    clients.map(async (client, place) => {
      for (let turn = 0; performance.now() < until; turn++) {
        const { cooperative, actor, memberId, policy } = targetOf(place, turn);
        const income = { memberId, cents: 1_210, on: today, description: 'Ballonnenboog', policy };
        const statement = { name: 'M1', text: statements.M1, values: postOnceOf(income, randomUUID()) };
        await walled(client, 'BEGIN', cooperative, actor, statement);
        posted += 1;
      }
    }),
  );
  return (posted * 1000) / (performance.now() - from);
}

async function connected(env, count) {
  const clients = Array.from(
    { length: count },
    () => new pg.Client({ connectionString: env.DATABASE_URL, pipeline: true }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  return { clients, end: () => Promise.all(clients.map((client) => client.end())) };
}

/**
 * M1 over HTTP against the same function called on as many bare connections, as pgbench would. Target: half of it.
 * @param ours answers the rate of the API
 */
export async function againstBareCalls({ env, today }, treasurers, connections, seconds, ours) {
  const { clients, end } = await connected(env, connections);
  const anywhere = (place, turn) => {
    const one = treasurers[(place + turn) % treasurers.length];
    return { ...one, memberId: one.members[turn % one.members.length] };
  };
  try {
    const [api, bare] = await inTurn([ours, () => postingRate(clients, seconds, today, anywhere)]);
    return {
      name: 'M1 against bare calls',
      ours: Math.round(api),
      bare: Math.round(bare),
      ratio: rounded(api / bare),
      target: 0.5,
    };
  } finally {
    await end();
  }
}

/** Sales per second of twenty connections: all for one member, for one cooperative, and each for a cooperative of its own. */
export async function hotRows({ env, today, owner }, seconds) {
  const places = await cooperatives(owner, CLIENTS, today);
  const { clients, end } = await connected(env, CLIENTS);
  const [one] = places;
  const spread = {
    member: () => ({ ...one, memberId: one.members[0] }),
    cooperative: (place) => ({ ...one, memberId: one.members[place % one.members.length] }),
    apart: (place, turn) => ({
      ...places[place],
      memberId: places[place].members[turn % places[place].members.length],
    }),
  };
  try {
    const [member, cooperative, apart] = await inTurn(
      Object.values(spread).map((targetOf) => () => postingRate(clients, seconds, today, targetOf)),
    );
    return {
      name: 'hot rows, 20 clients',
      oneMember: Math.round(member),
      oneCooperative: Math.round(cooperative),
      twentyCooperatives: Math.round(apart),
      ratio: rounded(member / apart),
    };
  } finally {
    await end();
  }
}

/** Cooperatives with open books and twenty members each, made by the owner. */
async function cooperatives(owner, count, today) {
  const { rows } = await owner.query(
    `WITH actor AS (SELECT recorded_by AS id FROM tenant.journal_entry LIMIT 1), pattern AS (
       SELECT tenant_id FROM tenant.ledger_account ORDER BY tenant_id LIMIT 1
     ), place AS (
       INSERT INTO registry.organisation (kind, slug, name, is_demo)
       SELECT 'COOPERATIVE', 'bench-' || n, 'Bench ' || n, true FROM generate_series(1, $1::int) n RETURNING id
     ), head AS (
       INSERT INTO tenant.ledger_head (tenant_id) SELECT id FROM place
     ), policy AS (
       INSERT INTO tenant.policy_version (tenant_id, kind, valid_from, body, decided_on, decided_by, recorded_by, request_id)
       SELECT place.id, 'contribution', $2::date - 1,
              '{"rateBasisPoints":3000,"trainingFundBasisPoints":0,"base":"NET_REVENUE","rounding":"PER_BOOKING","creditOn":"PAYMENT"}',
              $2::date - 1, 'bench', actor.id, 'bench' FROM place, actor RETURNING tenant_id, id
     ), member AS (
       INSERT INTO tenant.member (tenant_id, given_name, family_name, number, recorded_by, request_id)
       SELECT place.id, 'Bench', n::text, n, actor.id, 'bench' FROM place, actor, generate_series(1, 20) n RETURNING tenant_id, id
     ), account AS (
       INSERT INTO tenant.ledger_account (tenant_id, number, role, rgs_code, kind, recorded_by, request_id, member_id)
       SELECT place.id, a.number, a.role, a.rgs_code, a.kind, actor.id, 'bench', NULL::uuid
         FROM place, actor, tenant.ledger_account a JOIN pattern USING (tenant_id) WHERE a.member_id IS NULL AND a.role <> 'OTHER'
       UNION ALL
       SELECT member.tenant_id, '1680', 'THERMOMETER', 'BSchSlc', 'LIABILITY', actor.id, 'bench', member.id FROM member, actor
       RETURNING tenant_id, id, role
     ), balance AS (
       INSERT INTO tenant.account_balance (tenant_id, account_id, allowed_sign)
       SELECT tenant_id, id, CASE role WHEN 'THERMOMETER' THEN -1 ELSE 0 END FROM account
     )
     SELECT place.id AS cooperative, actor.id AS actor, policy.id AS policy,
            (SELECT array_agg(member.id) FROM member WHERE member.tenant_id = place.id) AS members
       FROM place JOIN policy ON policy.tenant_id = place.id, actor`,
    [count, today],
  );
  return rows.map((row) => ({ ...row, policy: { id: row.policy, rate: 3000, training: 0 } }));
}

const LINES = 1_000_000;
const LINES_OF_ENTRY = 8;

/** Milliseconds of the trial balance of a million lines over the API, one statement in the database. */
export async function trialBalance({ owner, today }, port, { cooperative, headers }) {
  await owner.query('BEGIN');
  // laid down by the owner, past the guards, since only their number matters here
  await owner.query('SET LOCAL session_replication_role = replica');
  await owner.query(
    `INSERT INTO tenant.journal_entry (tenant_id, id, sequence, journal, kind, entry_on, previous_hash, hash, recorded_by, request_id)
     SELECT $1, md5('bench' || n)::uuid, 1000000000 + n, 'MEMORIAL', 'CORRECTION', $2::date - n % 1800, '', '', $1, 'bench'
       FROM generate_series(1, $3::int) n`,
    [cooperative, today, LINES / LINES_OF_ENTRY],
  );
  await owner.query(
    `WITH account AS (SELECT id, row_number() OVER () - 1 AS place, count(*) OVER () AS accounts
                        FROM tenant.ledger_account WHERE tenant_id = $1)
     INSERT INTO tenant.posting (tenant_id, entry_id, line_no, account_id, cents, balance_after_cents, entry_on, sequence, rule)
     SELECT $1, md5('bench' || n)::uuid, l, account.id, CASE WHEN l % 2 = 0 THEN 100 ELSE -100 END, 0, $2::date - n % 1800,
            1000000000 + n, 'CORRECTION'
       FROM generate_series(1, $3::int) n CROSS JOIN generate_series(1, $4::int) l
       JOIN account ON account.place = (n * 7 + (l + 1) / 2) % account.accounts`,
    [cooperative, today, LINES / LINES_OF_ENTRY, LINES_OF_ENTRY],
  );
  await owner.query('COMMIT');
  await owner.query('VACUUM ANALYZE tenant.posting');
  const query =
    'query ($on: Date!) { trialBalance(on: $on) { totalDebit { amount } totalCredit { amount } accounts { role } } }';
  const times = [];
  let answer;
  for (let i = 0; i < 5; i++) {
    const from = performance.now();
    answer = await once(port, post('/graphql', headers, { query, variables: { on: today } }));
    times.push(performance.now() - from);
  }
  const { totalDebit, totalCredit } = answer.data.trialBalance;
  if (totalDebit.amount !== totalCredit.amount) throw new Error('the trial balance does not balance');
  return { name: 'trial balance of 1 M lines', ms: Math.round(median(times)) };
}
