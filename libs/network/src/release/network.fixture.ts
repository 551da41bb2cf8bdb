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

/** What a fact says beyond outflow within a year, as plain columns with defaults: for specs of the builder alone. */
export async function addFactColumns(app: TestApp): Promise<void> {
  await app.database.owner(`
    ALTER TABLE published.fact
      ADD COLUMN IF NOT EXISTS horizon24_on date NOT NULL DEFAULT 'infinity',
      ADD COLUMN IF NOT EXISTS out24 boolean NOT NULL DEFAULT false,
      ADD COLUMN IF NOT EXISTS ladder_up12 boolean NOT NULL DEFAULT false,
      ADD COLUMN IF NOT EXISTS end_month smallint,
      ADD COLUMN IF NOT EXISTS end_cause text,
      ADD COLUMN IF NOT EXISTS trial_success boolean NOT NULL DEFAULT false,
      ADD COLUMN IF NOT EXISTS thermometer_units12 smallint NOT NULL DEFAULT 0,
      ADD COLUMN IF NOT EXISTS sector text NOT NULL DEFAULT 'UNKNOWN',
      ADD COLUMN IF NOT EXISTS source text NOT NULL DEFAULT 'SELF',
      ADD COLUMN IF NOT EXISTS programme text NOT NULL DEFAULT 'OUTFLOW',
      ADD COLUMN IF NOT EXISTS region text;
    ALTER TABLE published.cooperative ADD COLUMN IF NOT EXISTS region text;
    CREATE TABLE IF NOT EXISTS published.contribution (
      tenant_id uuid NOT NULL REFERENCES published.cooperative (tenant_id),
      year int NOT NULL, sector text NOT NULL, cents bigint NOT NULL, PRIMARY KEY (tenant_id, year, sector));
    GRANT SELECT ON published.contribution TO builder`);
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
