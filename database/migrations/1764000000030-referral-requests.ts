import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/** Referrals that wait for an answer, before there is a member. */
export class ReferralRequests1764000000030 implements MigrationInterface {
  name = 'ReferralRequests1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.referral DROP CONSTRAINT referral_source_check,
        ADD CONSTRAINT referral_source_check CHECK (source IN ('REFERRER','MUNICIPALITY','SELF','COOPERATIVE'));

      CREATE TABLE tenant.referral_request (
        ${key},
        state text NOT NULL DEFAULT 'RECEIVED' CHECK (state IN ('RECEIVED','INVITED','ACCEPTED','DECLINED','REVOKED')),
        given_name text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
        family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
        email text CHECK (length(email) <= 254),
        phone text CHECK (length(phone) <= 30),
        language text NOT NULL CHECK (language IN ('nl','en')),
        source text NOT NULL CHECK (source IN ('REFERRER','MUNICIPALITY','SELF','COOPERATIVE')),
        organisation_id uuid REFERENCES registry.organisation (id),
        -- who sent it, where somebody signed in did
        account_id uuid REFERENCES registry.account (id),
        reason text NOT NULL CHECK (length(reason) <= 2000),
        wish text NOT NULL CHECK (length(wish) <= 2000),
        sent_on date NOT NULL,
        talk_on date CHECK (talk_on >= sent_on),
        answered_on date,
        decline_reason text CHECK (decline_reason IN
          ('NO_PLACE','OTHER_HELP_FITS','TOO_EARLY','OUTSIDE_AREA','NO_CONTACT','PERSON_DECLINED','OTHER')),
        decline_words text NOT NULL DEFAULT '' CHECK (length(decline_words) <= 2000),
        advice text CHECK (advice IN ('VOLUNTEER_WORK','LEARNING_PATH','SUPPORTED_EMPLOYMENT',
          'INDEPENDENT_ENTREPRENEUR_SCHEME','DEBT_HELP','LANGUAGE_COURSE','OTHER')),
        advice_words text NOT NULL DEFAULT '' CHECK (length(advice_words) <= 2000),
        trajectory_id uuid,
        ${stamp},
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        CHECK ((source = 'SELF') = (organisation_id IS NULL)),
        CHECK ((state = 'ACCEPTED') = (trajectory_id IS NOT NULL)),
        CHECK ((state = 'DECLINED') = (decline_reason IS NOT NULL)),
        CHECK ((state IN ('ACCEPTED','DECLINED','REVOKED')) = (answered_on IS NOT NULL))
      );
      CREATE INDEX referral_request_by_sender ON tenant.referral_request (tenant_id, organisation_id, account_id, id);
      CREATE INDEX referral_request_by_state ON tenant.referral_request (tenant_id, state, id);
      ${wall('tenant.referral_request', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.referral_request')}

      -- Whether people may come by themselves through the public form; no row: it was never opened.
      CREATE TABLE tenant.referral_form (
        tenant_id uuid PRIMARY KEY DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        is_open boolean NOT NULL,
        ${stamp}
      );
      ${wall('tenant.referral_form', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.referral_form')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tenant.referral_form, tenant.referral_request');
  }
}
