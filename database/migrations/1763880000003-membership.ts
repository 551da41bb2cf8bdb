import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** People and their way through the cooperative, as dated facts; the phase is derived from them and stored nowhere. */
export class Membership1763880000003 implements MigrationInterface {
  name = 'Membership1763880000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.member (
        ${key},
        number int NOT NULL,
        given_name text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
        family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
        email text CHECK (length(email) <= 254),
        phone text CHECK (length(phone) <= 30),
        language text NOT NULL DEFAULT 'nl' CHECK (language IN ('nl','en')),
        ${stamp},
        UNIQUE (tenant_id, number)
      );
      CREATE INDEX member_by_name ON tenant.member (tenant_id, family_name, given_name, id);
      ${wall('tenant.member', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.member')}

      CREATE TABLE tenant.trajectory (
        ${key},
        member_id uuid NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX trajectory_by_member ON tenant.trajectory (tenant_id, member_id);
      ${wall('tenant.trajectory', 'SELECT, INSERT')}

      CREATE TABLE tenant.referral (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        trajectory_id uuid NOT NULL,
        source text NOT NULL CHECK (source IN ('REFERRER','MUNICIPALITY','SELF')),
        organisation_id uuid REFERENCES registry.organisation (id),
        referred_on date NOT NULL,
        reason text NOT NULL DEFAULT '',
        ${stamp},
        PRIMARY KEY (tenant_id, trajectory_id),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        CHECK ((source = 'SELF') = (organisation_id IS NULL))
      );
      ${wall('tenant.referral', 'SELECT, INSERT')}

      CREATE TABLE tenant.business_plan (
        ${key},
        trajectory_id uuid NOT NULL,
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        summary text NOT NULL CHECK (length(summary) <= 5000),
        submitted_on date NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id)
      );
      CREATE INDEX business_plan_of ON tenant.business_plan (tenant_id, trajectory_id);
      ${wall('tenant.business_plan', 'SELECT, INSERT')}

      CREATE TABLE tenant.municipal_permission (
        ${key},
        trajectory_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
        starts_on date NOT NULL,
        ends_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );
      CREATE INDEX municipal_permission_of ON tenant.municipal_permission (tenant_id, trajectory_id);
      ${wall('tenant.municipal_permission', 'SELECT, INSERT')}

      -- One trial per trajectory; its first day is t0, where observation starts.
      CREATE TABLE tenant.trial (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        trajectory_id uuid NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        policy_version_id uuid NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, trajectory_id),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        FOREIGN KEY (tenant_id, policy_version_id) REFERENCES tenant.policy_version (tenant_id, id),
        CHECK (ends_on > starts_on)
      );
      ${wall('tenant.trial', 'SELECT, INSERT')}

      -- The primary key is the rule: a trial is decided once.
      CREATE TABLE tenant.trial_decision (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        trajectory_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('ADMITTED','DECLINED','STOPPED')),
        decided_on date NOT NULL,
        reason text NOT NULL CHECK (outcome = 'ADMITTED' OR length(reason) > 0),
        -- the last day of membership by the policy of that day; NULL where the policy knows no term
        term_ends_on date,
        ${stamp},
        PRIMARY KEY (tenant_id, trajectory_id),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trial (tenant_id, trajectory_id)
      );
      ${wall('tenant.trial_decision', 'SELECT, INSERT')}

      CREATE TABLE tenant.trajectory_exit (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        trajectory_id uuid NOT NULL,
        ended_on date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('OUTFLOW','DROP_OUT','TRANSFERRED')),
        destination text NOT NULL CHECK (destination IN
          ('OWN_ENTERPRISE','PAID_WORK','EDUCATION','OTHER_BENEFIT','MOVED','ILLNESS','PENSION_AGE','DECEASED','STOPPED','TRANSFER')),
        how_found text CHECK (how_found IN ('OWN_CUSTOMER','INTRODUCTION','MUNICIPALITY','OTHER')),
        benefit_ended boolean NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, trajectory_id),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        CHECK ((kind = 'OUTFLOW') = (destination IN ('OWN_ENTERPRISE','PAID_WORK','EDUCATION')))
      );
      ${wall('tenant.trajectory_exit', 'SELECT, INSERT')}

      CREATE TABLE tenant.enterprise (
        ${key},
        member_id uuid NOT NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        activity text NOT NULL CHECK (length(activity) BETWEEN 1 AND 200),
        sector text NOT NULL CHECK (sector ~ '^[0-9]{2}$'),
        starts_on date NOT NULL,
        ends_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX enterprise_of ON tenant.enterprise (tenant_id, member_id);
      ${wall('tenant.enterprise', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.enterprise')}

      CREATE TABLE tenant.coach_assignment (
        ${key},
        member_id uuid NOT NULL,
        coach_account_id uuid NOT NULL REFERENCES registry.account (id),
        starts_on date NOT NULL,
        ends_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        CHECK (ends_on IS NULL OR ends_on >= starts_on)
      );
      CREATE INDEX coach_assignment_of ON tenant.coach_assignment (tenant_id, member_id);
      CREATE INDEX coach_assignment_by_coach ON tenant.coach_assignment (tenant_id, coach_account_id);
      ${wall('tenant.coach_assignment', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.coach_assignment')}

      -- Whose client a member is: an officer of a municipality, or the referrer that sent the member.
      CREATE TABLE tenant.client_of (
        ${key},
        trajectory_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
        account_id uuid REFERENCES registry.account (id),
        starts_on date NOT NULL,
        ends_on date,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id)
      );
      CREATE INDEX client_of_trajectory ON tenant.client_of (tenant_id, trajectory_id);
      CREATE INDEX client_of_organisation ON tenant.client_of (tenant_id, organisation_id, account_id);
      ${wall('tenant.client_of', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.client_of')}

      -- The dated facts of each trajectory in one row: the only input of the phase.
      CREATE VIEW tenant.trajectory_facts WITH (security_invoker = true) AS
      SELECT t.tenant_id, t.id, t.member_id,
             r.referred_on, r.organisation_id AS referrer_id, r.source,
             p.planned_on,
             trial.starts_on AS trial_starts_on, trial.ends_on AS trial_ends_on,
             d.decided_on, d.outcome, d.term_ends_on,
             x.ended_on, x.kind AS exit_kind, x.destination, x.benefit_ended
        FROM tenant.trajectory t
        JOIN tenant.referral r ON r.tenant_id = t.tenant_id AND r.trajectory_id = t.id
        LEFT JOIN LATERAL (SELECT min(b.submitted_on) AS planned_on FROM tenant.business_plan b
                            WHERE b.tenant_id = t.tenant_id AND b.trajectory_id = t.id) p ON true
        LEFT JOIN tenant.trial ON trial.tenant_id = t.tenant_id AND trial.trajectory_id = t.id
        LEFT JOIN tenant.trial_decision d ON d.tenant_id = t.tenant_id AND d.trajectory_id = t.id
        LEFT JOIN tenant.trajectory_exit x ON x.tenant_id = t.tenant_id AND x.trajectory_id = t.id;
      GRANT SELECT ON tenant.trajectory_facts TO app;

      -- What other rooms may say of a member in their own lists: number, name, and the enterprises by their dates.
      CREATE VIEW tenant.member_name WITH (security_invoker = true) AS
      SELECT m.tenant_id, m.id, m.number, m.given_name || ' ' || m.family_name AS name FROM tenant.member m;
      CREATE VIEW tenant.enterprise_name WITH (security_invoker = true) AS
      SELECT e.tenant_id, e.id, e.member_id, e.name, e.starts_on, e.ends_on FROM tenant.enterprise e;
      -- When somebody was a member: from admission to exit, both days included; NULL while it lasts.
      CREATE VIEW tenant.membership_period WITH (security_invoker = true) AS
      SELECT t.tenant_id, t.member_id, d.decided_on AS starts_on, x.ended_on AS ends_on
        FROM tenant.trajectory t
        JOIN tenant.trial_decision d ON d.tenant_id = t.tenant_id AND d.trajectory_id = t.id AND d.outcome = 'ADMITTED'
        LEFT JOIN tenant.trajectory_exit x ON x.tenant_id = t.tenant_id AND x.trajectory_id = t.id;
      GRANT SELECT ON tenant.member_name, tenant.enterprise_name, tenant.membership_period TO app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW tenant.trajectory_facts, tenant.member_name, tenant.enterprise_name, tenant.membership_period;
      DROP TABLE tenant.client_of, tenant.coach_assignment, tenant.enterprise, tenant.trajectory_exit,
        tenant.trial_decision, tenant.trial, tenant.municipal_permission, tenant.business_plan, tenant.referral,
        tenant.trajectory, tenant.member;
    `);
  }
}
