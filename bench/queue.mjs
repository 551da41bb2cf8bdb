import { globalId } from '#platform';
import { once, post } from './load.mjs';

const FLOOD = 10_000;
const ASKED = 9;

/**
 * Milliseconds from a report of one cooperative being asked for to a worker beginning with it, while another cooperative
 * waits for 10,000 statements and a worker makes them.
 */
export async function behindAFlood({ owner, serve, today }, port, [first, second]) {
  // 10,000 requests over the API would take longer than the bench: these are the rows that each would have written
  await owner.query(
    `WITH flood AS (
       INSERT INTO tenant.report (tenant_id, definition, about, subject_id, parameters, locale, requested_on, recorded_by, request_id)
       SELECT $1, 'THERMOMETER_STATEMENT', 'MEMBER', ($3::uuid[])[1 + n % cardinality($3::uuid[])],
              jsonb_build_object('from', $4::date - 90, 'until', $4::date), 'nl', $4, $2, 'bench'
         FROM generate_series(1, $5::int) n RETURNING id
     ), file AS (
       INSERT INTO tenant.report_file (tenant_id, id, report_id, format, recorded_by, request_id)
       SELECT $1, id, id, 'PDF', $2, 'bench' FROM flood
     )
     INSERT INTO outbox.request (tenant_id, id, kind, payload, recorded_by, request_id)
     SELECT $1, id, 'report', '{}', $2, 'bench' FROM flood`,
    [first.cooperative, first.actor, first.members, today, FLOOD],
  );
  await serve('dist/apps/worker/src/main.js');
  // it has loaded what it prints with, and works
  await until(async () => (await flood(owner, 'DONE')) >= 10);
  const query =
    'mutation ($input: RequestReportInput!) { requestReport(input: $input) { report { id } userErrors { code } } }';
  const waited = [];
  for (let asked = 0; asked < ASKED; asked++) {
    const input = {
      definition: 'THERMOMETER_STATEMENT',
      memberId: globalId('Member', second.members[asked % second.members.length]),
      fromOn: `${today.slice(0, 4)}-01-01`,
      untilOn: today,
    };
    const from = performance.now();
    const answer = await once(port, post('/graphql', second.headers, { query, variables: { input } }));
    if (!answer.data?.requestReport.report) throw new Error(JSON.stringify(answer));
    await until(async () => (await begun(owner, second.cooperative)) > asked);
    waited.push(performance.now() - from);
  }
  const left = await flood(owner, 'WAITING');
  if (left < FLOOD / 2) throw new Error(`only ${left} of ${FLOOD} were still waiting: this was no flood`);
  return {
    name: `a report begins behind ${FLOOD} of another cooperative`,
    ms: Math.round(waited.toSorted((a, b) => a - b)[Math.floor(ASKED / 2)]),
    slowest: Math.round(Math.max(...waited)),
    target: 2000,
  };
}

async function until(isSo) {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function flood(owner, state) {
  const { rows } = await owner.query(
    `SELECT count(*)::int AS n FROM outbox.request WHERE request_id = 'bench' AND kind = 'report' AND state = $1`,
    [state],
  );
  return rows[0].n;
}

async function begun(owner, cooperative) {
  const { rows } = await owner.query(
    `SELECT count(*)::int AS n FROM outbox.request WHERE tenant_id = $1 AND kind = 'report' AND attempts > 0`,
    [cooperative],
  );
  return rows[0].n;
}
