import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/**
 * A fact of the way that turns out wrong is corrected by a new one that keeps the old: `corrects_id` names it, and each
 * is corrected once, so that the last of the chain is what is known now. A fact that never was is withdrawn the same way.
 */
const correctable = (table: string) => `
  ALTER TABLE tenant.${table} DROP CONSTRAINT ${table}_pkey,
    ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(),
    ADD COLUMN corrects_id uuid,
    ADD COLUMN correction_reason text CHECK (length(correction_reason) <= 2000),
    ADD COLUMN is_withdrawn boolean NOT NULL DEFAULT false,
    ADD CHECK ((corrects_id IS NULL) = (correction_reason IS NULL)),
    ADD CHECK (corrects_id IS NOT NULL OR NOT is_withdrawn),
    ADD PRIMARY KEY (tenant_id, id),
    ADD UNIQUE (tenant_id, trajectory_id, id),
    ADD CONSTRAINT ${table}_corrected_once UNIQUE (tenant_id, corrects_id),
    ADD FOREIGN KEY (tenant_id, trajectory_id, corrects_id) REFERENCES tenant.${table} (tenant_id, trajectory_id, id);
  CREATE VIEW tenant.current_${table} WITH (security_invoker = true) AS
  SELECT now.* FROM tenant.${table} now
   WHERE NOT now.is_withdrawn AND NOT EXISTS (
     SELECT FROM tenant.${table} later WHERE later.tenant_id = now.tenant_id AND later.corrects_id = now.id);
  GRANT SELECT ON tenant.current_${table} TO app;
`;

/** Of these a trajectory has one, whatever was corrected in it. */
const once = (table: string) =>
  `CREATE UNIQUE INDEX ${table}_once ON tenant.${table} (tenant_id, trajectory_id) WHERE corrects_id IS NULL;`;

const FACTS = ['trajectory', 'referral', 'business_plan', 'trial', 'trial_decision', 'trajectory_exit'];
const forceWalls = (force: 'FORCE' | 'NO FORCE') =>
  [...FACTS, 'phase_span']
    .map((table) => `ALTER TABLE tenant.${table} ${force} ROW LEVEL SECURITY;`)
    .join('');

/** The timeline of what is there already, by the rule of `timeline.ts`: a step stands unless a later one began before it. */
export const STORE_TIMELINES = `
  WITH step AS (
    SELECT f.tenant_id, f.member_id, f.id, f.referred_on, s.place, s.phase, s.starts_on FROM tenant.trajectory_facts f
     CROSS JOIN LATERAL (VALUES (1, 'REFERRED', f.referred_on), (2, 'PLAN', f.planned_on), (3, 'TRIAL', f.trial_starts_on),
       (4, CASE f.outcome WHEN 'ADMITTED' THEN 'ACTIVE' WHEN 'DECLINED' THEN 'DECLINED' ELSE 'DROP_OUT' END, f.decided_on),
       (5, f.exit_kind, f.ended_on)) s (place, phase, starts_on)
     WHERE s.starts_on IS NOT NULL),
  placed AS (
    SELECT *, min(starts_on) OVER (PARTITION BY tenant_id, member_id ORDER BY referred_on, id, place
                                   ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS ends_on FROM step)
  INSERT INTO tenant.phase_span (tenant_id, member_id, starts_on, ends_on, trajectory_id, phase, recorded_by, request_id)
  SELECT tenant_id, member_id, starts_on, ends_on, id, phase, '00000000-0000-7000-8000-000000000000', 'migration'
    FROM placed WHERE ends_on IS NULL OR ends_on > starts_on;`;

/** The whole way: corrections, extensions, pauses, returns, and the timeline that follows from all of them. */
export class Trajectory1764000000020 implements MigrationInterface {
  name = 'Trajectory1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- trusted: the owner of the database may create it
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      DROP VIEW tenant.trajectory_facts, tenant.membership_period;
      ALTER TABLE tenant.trial_decision DROP CONSTRAINT trial_decision_tenant_id_trajectory_id_fkey,
        ADD FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id);
      ${['referral', 'trial', 'trial_decision', 'trajectory_exit'].map(correctable).join('')}
      ${['referral', 'trial', 'trial_decision'].map(once).join('')}

      -- A trial that goes on longer, with the reason; the last one holds.
      CREATE TABLE tenant.trial_extension (
        ${key},
        trajectory_id uuid NOT NULL,
        decided_on date NOT NULL,
        ends_on date NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id)
      );
      CREATE INDEX trial_extension_of ON tenant.trial_extension (tenant_id, trajectory_id, id);
      ${wall('tenant.trial_extension', 'SELECT, INSERT')}

      -- A membership that may last longer than the policy's term; the last one holds, NULL is without an end.
      CREATE TABLE tenant.term_extension (
        ${key},
        trajectory_id uuid NOT NULL,
        decided_on date NOT NULL,
        decided_by text NOT NULL CHECK (length(decided_by) BETWEEN 1 AND 200),
        term_ends_on date,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id)
      );
      CREATE INDEX term_extension_of ON tenant.term_extension (tenant_id, trajectory_id, id);
      ${wall('tenant.term_extension', 'SELECT, INSERT')}

      -- Somebody who left and came back in time: the exit stays, and the trajectory goes on.
      CREATE TABLE tenant.re_entry (
        ${key},
        trajectory_id uuid NOT NULL,
        returned_on date NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id)
      );
      CREATE INDEX re_entry_of ON tenant.re_entry (tenant_id, trajectory_id, returned_on);
      ${wall('tenant.re_entry', 'SELECT, INSERT')}

      -- Days on which somebody takes a break, first and last included; nobody asks why.
      CREATE TABLE tenant.pause (
        ${key},
        trajectory_id uuid NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        -- a pause that was not taken after all
        cancelled_at timestamptz,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        CHECK (ends_on >= starts_on),
        CONSTRAINT pause_overlaps EXCLUDE USING gist
          (tenant_id WITH =, trajectory_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (cancelled_at IS NULL)
      );
      ${wall('tenant.pause', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.pause')}

      -- Where somebody stands on which days, from the first until before the last; computed by timeline.ts from the facts
      -- in the unit that writes them, and stored for lists. Nothing but that writes here.
      CREATE TABLE tenant.phase_span (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        member_id uuid NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        trajectory_id uuid NOT NULL,
        phase text NOT NULL CHECK (phase IN
          ('REFERRED','PLAN','TRIAL','ACTIVE','OUTFLOW','DROP_OUT','DECLINED','TRANSFERRED')),
        ${stamp},
        PRIMARY KEY (tenant_id, member_id, starts_on),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        CHECK (ends_on > starts_on),
        CONSTRAINT one_phase_a_day EXCLUDE USING gist
          (tenant_id WITH =, member_id WITH =, daterange(starts_on, ends_on) WITH &&)
      );
      CREATE INDEX phase_span_by_phase ON tenant.phase_span (tenant_id, phase, starts_on DESC, member_id DESC);
      ${wall('tenant.phase_span', 'SELECT, INSERT, DELETE')}

      -- The dated facts of each trajectory in one row, as they are known now: the only input of the phase.
      CREATE VIEW tenant.trajectory_facts WITH (security_invoker = true) AS
      SELECT t.tenant_id, t.id, t.member_id,
             r.referred_on, r.organisation_id AS referrer_id, r.source,
             p.planned_on,
             trial.starts_on AS trial_starts_on, coalesce(longer_trial.ends_on, trial.ends_on) AS trial_ends_on,
             d.decided_on, d.outcome,
             CASE WHEN longer_term.id IS NULL THEN d.term_ends_on ELSE longer_term.term_ends_on END AS term_ends_on,
             x.ended_on, x.kind AS exit_kind, x.destination, x.benefit_ended, x.how_found,
             coalesce(i.interruptions, '[]') AS interruptions
        FROM tenant.trajectory t
        JOIN tenant.current_referral r ON r.tenant_id = t.tenant_id AND r.trajectory_id = t.id
        LEFT JOIN LATERAL (SELECT min(b.submitted_on) AS planned_on FROM tenant.business_plan b
                            WHERE b.tenant_id = t.tenant_id AND b.trajectory_id = t.id) p ON true
        LEFT JOIN tenant.current_trial trial ON trial.tenant_id = t.tenant_id AND trial.trajectory_id = t.id
        LEFT JOIN LATERAL (SELECT e.ends_on FROM tenant.trial_extension e
                            WHERE e.tenant_id = t.tenant_id AND e.trajectory_id = t.id
                            ORDER BY e.id DESC LIMIT 1) longer_trial ON true
        LEFT JOIN tenant.current_trial_decision d ON d.tenant_id = t.tenant_id AND d.trajectory_id = t.id
        LEFT JOIN LATERAL (SELECT e.id, e.term_ends_on FROM tenant.term_extension e
                            WHERE e.tenant_id = t.tenant_id AND e.trajectory_id = t.id
                            ORDER BY e.id DESC LIMIT 1) longer_term ON true
        LEFT JOIN LATERAL (SELECT x.* FROM tenant.current_trajectory_exit x
                            WHERE x.tenant_id = t.tenant_id AND x.trajectory_id = t.id
                              AND NOT EXISTS (SELECT FROM tenant.re_entry e WHERE e.tenant_id = x.tenant_id
                                               AND e.trajectory_id = x.trajectory_id AND e.returned_on > x.ended_on)
                            ORDER BY x.ended_on DESC, x.id DESC LIMIT 1) x ON true
        LEFT JOIN LATERAL (
          SELECT json_agg(json_build_object('endedOn', x.ended_on, 'kind', x.kind, 'returnedOn', e.returned_on)
                          ORDER BY e.returned_on) AS interruptions
            FROM tenant.re_entry e
            JOIN LATERAL (SELECT left_before.ended_on, left_before.kind FROM tenant.current_trajectory_exit left_before
                           WHERE left_before.tenant_id = e.tenant_id AND left_before.trajectory_id = e.trajectory_id
                             AND left_before.ended_on < e.returned_on
                           ORDER BY left_before.ended_on DESC LIMIT 1) x ON true
           WHERE e.tenant_id = t.tenant_id AND e.trajectory_id = t.id) i ON true;

      -- When somebody was a member: from admission or return to exit, both days included; NULL while it lasts.
      CREATE VIEW tenant.membership_period WITH (security_invoker = true) AS
      SELECT t.tenant_id, t.member_id, begun.starts_on,
             (SELECT min(x.ended_on) FROM tenant.current_trajectory_exit x
               WHERE x.tenant_id = t.tenant_id AND x.trajectory_id = t.id AND x.ended_on >= begun.starts_on) AS ends_on
        FROM tenant.trajectory t
        JOIN tenant.current_trial_decision d
          ON d.tenant_id = t.tenant_id AND d.trajectory_id = t.id AND d.outcome = 'ADMITTED'
        JOIN LATERAL (SELECT d.decided_on AS starts_on
                      UNION ALL SELECT e.returned_on FROM tenant.re_entry e
                                 WHERE e.tenant_id = t.tenant_id AND e.trajectory_id = t.id) begun ON true;
      GRANT SELECT ON tenant.trajectory_facts, tenant.membership_period TO app;

      -- an owner that is no superuser would see no rows
      ${forceWalls('NO FORCE')}
      ${STORE_TIMELINES}
      ${forceWalls('FORCE')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Corrections and returns cannot be put back into tables that hold one fact each.');
  }
}
