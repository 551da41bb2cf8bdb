import pg from 'pg';
import { Policies } from '#cooperative';
import { civilDate, newId } from '#kernel';
import { type LoginRole, type RequestContext, roleUrl, runInContext, SYSTEM_ACTOR } from '#platform';
import type { TestApp } from '../../../../test/harness/test-app.js';
import {
  networkParticipation,
  type Participation,
  type ParticipationDecision,
  type Programme,
} from '../participation/participation.policy.js';

/** What nobody asked for, in a cooperative or in none. */
export function systemContext(cooperativeId: string | null): RequestContext {
  return {
    requestId: `test-${newId()}`,
    locale: 'nl',
    principal: null,
    cooperativeId,
    permissions: new Map(),
    idempotencyKey: null,
    answer: { isReplay: false },
  };
}

/** Lets a board decide on its place in the network. */
export async function takePart(
  app: TestApp,
  cooperativeId: string,
  from: string,
  body: ParticipationDecision | { participation: Participation; programme: Programme; label: string },
): Promise<void> {
  const validFrom = civilDate(from);
  await runInContext(systemContext(cooperativeId), () =>
    app.get(Policies).record({
      kind: networkParticipation.kind,
      validFrom,
      body,
      decidedOn: validFrom,
      decidedBy: 'general meeting',
    }),
  );
}

/** Every cooperative's choice for everything, from the beginning: what the one for outflow within twelve months is. */
export async function chooseForAll(app: TestApp): Promise<void> {
  await app.database.owner(
    `INSERT INTO published.choice (tenant_id, effective_quarter, kind, participation)
     SELECT tenant_id, '2018Q1', kind, CASE WHEN kind IN ('cohort', 'money') THEN 'POOLED' ELSE participation END
       FROM published.cooperative, unnest(ARRAY['outflow-12', 'outflow-24', 'step-up-12', 'cohort', 'money']) kind`,
  );
}

/** People whose trial starts on a day; every third one goes out to paid work half a year later. */
export async function enrol(app: TestApp, cooperativeId: string, count: number, t0: string): Promise<void> {
  await app.database.owner(
    `WITH member AS (
       INSERT INTO tenant.member (tenant_id, number, given_name, family_name, recorded_by, request_id)
       SELECT $1, (SELECT coalesce(max(number), 0) FROM tenant.member WHERE tenant_id = $1) + g, 'Sam', 'de Vries', $4, 'test'
         FROM generate_series(1, $2::int) g RETURNING id, number),
     trajectory AS (
       INSERT INTO tenant.trajectory (tenant_id, member_id, recorded_by, request_id)
       SELECT $1, id, $4, 'test' FROM member RETURNING id, member_id),
     referral AS (
       INSERT INTO tenant.referral (tenant_id, trajectory_id, source, referred_on, recorded_by, request_id)
       SELECT $1, id, 'SELF', $3::date - 30, $4, 'test' FROM trajectory),
     trial AS (
       INSERT INTO tenant.trial (tenant_id, trajectory_id, starts_on, ends_on, policy_version_id, recorded_by, request_id)
       SELECT $1, t.id, $3::date, $3::date + 90, (SELECT id FROM tenant.policy_version WHERE tenant_id = $1 LIMIT 1), $4, 'test'
         FROM trajectory t)
     INSERT INTO tenant.trajectory_exit (tenant_id, trajectory_id, ended_on, kind, destination, benefit_ended, recorded_by, request_id)
     SELECT $1, t.id, $3::date + 180, 'OUTFLOW', 'PAID_WORK', true, $4, 'test'
       FROM trajectory t JOIN member m ON m.id = t.member_id WHERE m.number % 3 = 0`,
    [cooperativeId, count, t0, SYSTEM_ACTOR],
  );
}

/** A connection of one's own as a login role: what somebody could do who got hold of its password. */
export async function loginAs(app: TestApp, role: LoginRole): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: roleUrl(app.database.config, role) });
  await client.connect();
  return client;
}
