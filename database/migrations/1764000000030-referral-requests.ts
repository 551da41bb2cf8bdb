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
    await this.handovers(runner);
    await this.merges(runner);
  }

  /**
   * The one place where something of a person passes from one cooperative to another. Two see a row, the one that offers
   * and the one that it is offered to; what it carries is gone with the answer.
   */
  private async handovers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which cooperatives take handovers: who opens the desk is seen by all, and nobody else is offered anybody.
      CREATE TABLE registry.handover_desk (
        cooperative_id uuid PRIMARY KEY DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        is_open boolean NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_by uuid NOT NULL DEFAULT tenant.current_actor(),
        request_id text NOT NULL DEFAULT tenant.current_request()
      );
      ALTER TABLE registry.handover_desk ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.handover_desk FORCE ROW LEVEL SECURITY;
      CREATE POLICY open_desks ON registry.handover_desk FOR SELECT TO app
        USING (is_open OR cooperative_id = tenant.current_tenant());
      CREATE POLICY own_desk_first ON registry.handover_desk FOR INSERT TO app
        WITH CHECK (cooperative_id = tenant.current_tenant());
      CREATE POLICY own_desk ON registry.handover_desk FOR UPDATE TO app
        USING (cooperative_id = tenant.current_tenant()) WITH CHECK (cooperative_id = tenant.current_tenant());
      GRANT SELECT (cooperative_id, is_open), INSERT (is_open), UPDATE (is_open, changed_at, changed_by, request_id)
        ON registry.handover_desk TO app;

      CREATE TABLE registry.handover (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        from_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        to_id uuid NOT NULL REFERENCES registry.organisation (id),
        kind text NOT NULL CHECK (kind IN ('REFERRAL','TRANSFER')),
        state text NOT NULL DEFAULT 'OFFERED' CHECK (state IN ('OFFERED','ACCEPTED','REFUSED','WITHDRAWN')),
        -- name, contact, language and what the person chose to say; wiped by the answer
        payload jsonb,
        consented_on date NOT NULL,
        consent_version text NOT NULL CHECK (length(consent_version) BETWEEN 1 AND 60),
        offered_on date NOT NULL,
        answered_on date,
        refusal text CHECK (refusal IN ('NO_PLACE','OUTSIDE_AREA','NO_CONTACT','OTHER')),
        offered_at timestamptz NOT NULL DEFAULT now(),
        offered_by uuid NOT NULL DEFAULT tenant.current_actor(),
        request_id text NOT NULL DEFAULT tenant.current_request(),
        answered_at timestamptz,
        answered_by uuid,
        answered_request text,
        CHECK (from_id <> to_id),
        CHECK ((state = 'OFFERED') = (payload IS NOT NULL)),
        CHECK ((state = 'OFFERED') = (answered_on IS NULL)),
        CHECK ((state = 'REFUSED') = (refusal IS NOT NULL))
      );
      CREATE INDEX handover_from ON registry.handover (from_id, id);
      CREATE INDEX handover_to ON registry.handover (to_id, id);
      ALTER TABLE registry.handover ENABLE ROW LEVEL SECURITY;
      ALTER TABLE registry.handover FORCE ROW LEVEL SECURITY;
      CREATE POLICY the_two ON registry.handover FOR SELECT TO app
        USING (from_id = tenant.current_tenant() OR to_id = tenant.current_tenant());
      CREATE POLICY offer ON registry.handover FOR INSERT TO app
        WITH CHECK (from_id = tenant.current_tenant() AND state = 'OFFERED'
          AND EXISTS (SELECT FROM registry.handover_desk d WHERE d.cooperative_id = to_id AND d.is_open));
      CREATE POLICY answer_and_wipe ON registry.handover FOR UPDATE TO app
        USING (state = 'OFFERED' AND (from_id = tenant.current_tenant() OR to_id = tenant.current_tenant()))
        WITH CHECK (payload IS NULL AND (
          (from_id = tenant.current_tenant() AND state = 'WITHDRAWN')
          OR (to_id = tenant.current_tenant() AND state IN ('ACCEPTED','REFUSED'))));
      GRANT SELECT, INSERT (id, to_id, kind, payload, consented_on, consent_version, offered_on),
        UPDATE (state, payload, answered_on, refusal, answered_at, answered_by, answered_request)
        ON registry.handover TO app;

      -- What the cooperative that offers knows of it: which of its own people this is. The other never sees this.
      CREATE TABLE tenant.handover_offer (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        id uuid NOT NULL REFERENCES registry.handover (id),
        referral_request_id uuid,
        trajectory_id uuid,
        ${stamp},
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, referral_request_id) REFERENCES tenant.referral_request (tenant_id, id),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        CHECK ((referral_request_id IS NULL) <> (trajectory_id IS NULL))
      );
      CREATE INDEX handover_offer_of_request ON tenant.handover_offer (tenant_id, referral_request_id);
      CREATE INDEX handover_offer_of_trajectory ON tenant.handover_offer (tenant_id, trajectory_id);
      ${wall('tenant.handover_offer', 'SELECT, INSERT')}
    `);
  }

  /** Two members who are one person: the dropped row points to the kept one and keeps its number. */
  private async merges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tenant.member ADD COLUMN merged_into uuid,
        ADD CONSTRAINT member_merged_into_fkey FOREIGN KEY (tenant_id, merged_into) REFERENCES tenant.member (tenant_id, id),
        ADD CONSTRAINT member_not_merged_into_itself CHECK (merged_into <> id);
      GRANT UPDATE (member_id) ON tenant.trajectory TO app;
      ${stampChanges('tenant.trajectory')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE tenant.member DROP COLUMN merged_into;
      DROP TABLE tenant.handover_offer, registry.handover, registry.handover_desk,
      tenant.referral_form, tenant.referral_request`);
  }
}
