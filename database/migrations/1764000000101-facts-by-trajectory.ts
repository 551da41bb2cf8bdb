import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The facts of a trajectory are looked up by its id, whatever PostgreSQL believes of the cooperative.
 *
 * Statistics know nothing of a cooperative that came after they were made, and then every table seems to hold one row of
 * it. Joins without an order were made by comparing each with each, in one import or load as many times over as there
 * are tables. LIMIT and OFFSET keep a look-up what it is: by key, once for each trajectory.
 */
export class FactsByTrajectory1764000000101 implements MigrationInterface {
  name = 'FactsByTrajectory1764000000101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${['referral', 'trial', 'trial_decision', 'trajectory_exit'].map(current('OFFSET 0')).join('')}
      ${facts(
        (alias, table) => `LATERAL (SELECT ${alias}.* FROM tenant.${table} ${alias}
                 WHERE ${alias}.tenant_id = t.tenant_id AND ${alias}.trajectory_id = t.id LIMIT 1) ${alias} ON true`,
      )}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${['referral', 'trial', 'trial_decision', 'trajectory_exit'].map(current('')).join('')}
      ${facts(
        (alias, table) =>
          `tenant.${table} ${alias} ON ${alias}.tenant_id = t.tenant_id AND ${alias}.trajectory_id = t.id`,
      )}
    `);
  }
}

/** What of a fact is known now: the last of its chain of corrections, unless it was withdrawn. */
const current = (fence: string) => (table: string) => `
  CREATE OR REPLACE VIEW tenant.current_${table} WITH (security_invoker = true) AS
  SELECT now.* FROM tenant.${table} now
   WHERE NOT now.is_withdrawn AND NOT EXISTS (
     SELECT FROM tenant.${table} later WHERE later.tenant_id = now.tenant_id AND later.corrects_id = now.id ${fence});
`;

/** @param only how to join the one row that a trajectory has of a table */
const facts = (only: (alias: string, table: string) => string) => `
  CREATE OR REPLACE VIEW tenant.trajectory_facts WITH (security_invoker = true) AS
  SELECT t.tenant_id, t.id, t.member_id,
         r.referred_on, r.organisation_id AS referrer_id, r.source,
         p.planned_on,
         trial.starts_on AS trial_starts_on, coalesce(longer_trial.ends_on, trial.ends_on) AS trial_ends_on,
         d.decided_on, d.outcome,
         CASE WHEN longer_term.id IS NULL THEN d.term_ends_on ELSE longer_term.term_ends_on END AS term_ends_on,
         x.ended_on, x.kind AS exit_kind, x.destination, x.benefit_ended, x.how_found,
         coalesce(i.interruptions, '[]') AS interruptions
    FROM tenant.trajectory t
    JOIN ${only('r', 'current_referral')}
    LEFT JOIN LATERAL (SELECT min(b.submitted_on) AS planned_on FROM tenant.business_plan b
                        WHERE b.tenant_id = t.tenant_id AND b.trajectory_id = t.id) p ON true
    LEFT JOIN ${only('trial', 'current_trial')}
    LEFT JOIN LATERAL (SELECT e.ends_on FROM tenant.trial_extension e
                        WHERE e.tenant_id = t.tenant_id AND e.trajectory_id = t.id
                        ORDER BY e.id DESC LIMIT 1) longer_trial ON true
    LEFT JOIN ${only('d', 'current_trial_decision')}
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
`;
