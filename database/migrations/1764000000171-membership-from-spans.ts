import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When somebody was a member is read from the stored timeline, by one look into its index: each posting asks it. From
 * the facts it took six tables. Who left on the very day of the admission was no member, as the timeline says.
 */
export class MembershipFromSpans1764000000171 implements MigrationInterface {
  name = 'MembershipFromSpans1764000000171';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- From admission or return to exit, both days included; NULL while it lasts.
      CREATE OR REPLACE VIEW tenant.membership_period WITH (security_invoker = true) AS
      SELECT tenant_id, member_id, starts_on, ends_on FROM tenant.phase_span WHERE phase = 'ACTIVE';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW tenant.membership_period WITH (security_invoker = true) AS
      SELECT t.tenant_id, t.member_id, begun.starts_on,
             (SELECT min(x.ended_on) FROM tenant.current_trajectory_exit x
               WHERE x.tenant_id = t.tenant_id AND x.trajectory_id = t.id AND x.ended_on >= begun.starts_on) AS ends_on
        FROM tenant.trajectory t
        JOIN tenant.current_trial_decision d
          ON d.tenant_id = t.tenant_id AND d.trajectory_id = t.id AND d.outcome = 'ADMITTED'
        JOIN LATERAL (SELECT d.decided_on AS starts_on
                      UNION ALL SELECT e.returned_on FROM tenant.re_entry e
                                 WHERE e.tenant_id = t.tenant_id AND e.trajectory_id = t.id) begun ON true;
    `);
  }
}
