import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, wall } from '../walls.js';

/**
 * Sales that are divided later than they were paid, pots of a cooperative's own, what the board decided of a thermometer
 * when its member left, and what was reported of private withdrawals.
 */
export class Thermometer1764000000150 implements MigrationInterface {
  name = 'Thermometer1764000000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The day whose policy an entry follows, where that is an earlier one: the payment of a sale that was held during a
      -- trial, or that is corrected. The chain covers the policy version itself, on each line.
      ALTER TABLE tenant.journal_entry ADD COLUMN policy_on date CHECK (policy_on <= entry_on);
      CREATE INDEX journal_entry_by_source ON tenant.journal_entry (tenant_id, source_id) WHERE source_id IS NOT NULL;

      -- As before, but an entry may say the day whose policy it follows: { …, policyOn }.
      CREATE OR REPLACE FUNCTION tenant.post_entries(p_entries jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE
        v_tenant CONSTANT uuid := tenant.current_tenant();
        v_head tenant.ledger_head;
        v_entry jsonb;
        v_id uuid;
        v_on date;
        v_policy_on date;
        v_reverses uuid;
        v_hash bytea;
        v_accounts uuid[];
        v_roles text[];
        v_cents bigint[];
        v_lines text;
        v_is_archived boolean;
        v_after jsonb;
        v_posted jsonb := '[]';
      BEGIN
        SELECT * INTO v_head FROM tenant.ledger_head h WHERE h.tenant_id = v_tenant FOR UPDATE;
        IF NOT FOUND THEN RAISE EXCEPTION 'LEDGER_NOT_OPEN' USING ERRCODE = 'OB001'; END IF;

        FOR v_entry IN SELECT value FROM jsonb_array_elements(p_entries) LOOP
          v_reverses := (v_entry->>'reverses')::uuid;
          IF v_reverses IS NOT NULL THEN v_entry := tenant.reversal_of(v_entry); END IF;
          v_id := (v_entry->>'id')::uuid;
          v_on := (v_entry->>'on')::date;
          v_policy_on := coalesce((v_entry->>'policyOn')::date, v_on);
          IF v_on <= v_head.closed_until THEN RAISE EXCEPTION 'PERIOD_CLOSED' USING ERRCODE = 'OB001'; END IF;

          SELECT array_agg(a.id ORDER BY l.ordinality), array_agg(l.value->>'account' ORDER BY l.ordinality),
                 array_agg((l.value->>'cents')::bigint ORDER BY l.ordinality),
                 string_agg(tenant.line_text(a.id, (l.value->>'cents')::bigint, l.value->>'rule', (l.value->>'base')::bigint,
                   (l.value->>'rate')::int, (l.value->>'policy')::uuid), ';' ORDER BY l.ordinality),
                 bool_or(a.archived_at IS NOT NULL)
            INTO v_accounts, v_roles, v_cents, v_lines, v_is_archived
            FROM jsonb_array_elements(v_entry->'lines') WITH ORDINALITY l
            LEFT JOIN tenant.ledger_account a ON a.tenant_id = v_tenant AND a.role = l.value->>'account'
              AND a.sub_key = coalesce((l.value->>'accountId')::uuid, (l.value->>'memberId')::uuid, v_tenant);
          IF array_position(v_accounts, NULL) IS NOT NULL THEN
            RAISE EXCEPTION '%', CASE v_roles[array_position(v_accounts, NULL)] WHEN 'THERMOMETER'
              THEN 'THERMOMETER_NOT_OPEN' ELSE 'LEDGER_ACCOUNT_UNKNOWN' END USING ERRCODE = 'OB001';
          END IF;
          -- what was posted to an account before it was put away can still be taken back
          IF v_is_archived AND v_reverses IS NULL THEN
            RAISE EXCEPTION 'LEDGER_ACCOUNT_ARCHIVED' USING ERRCODE = 'OB001';
          END IF;
          -- a reversal takes back what held on the day of the entry that it mirrors
          IF v_reverses IS NULL AND EXISTS (SELECT FROM jsonb_array_elements(v_entry->'lines') l
                      WHERE l.value->>'policy' IS NOT NULL AND NOT EXISTS (
                        SELECT FROM tenant.policy_version p WHERE p.tenant_id = v_tenant AND p.id = (l.value->>'policy')::uuid
                           AND p.valid_from = (SELECT max(q.valid_from) FROM tenant.policy_version q
                                WHERE q.tenant_id = v_tenant AND q.kind = p.kind AND q.valid_from <= v_policy_on))) THEN
            RAISE EXCEPTION 'POLICY_NOT_IN_FORCE' USING ERRCODE = 'OB001';
          END IF;

          v_head.last_sequence := v_head.last_sequence + 1;
          v_hash := tenant.entry_hash(v_head.last_hash, v_head.last_sequence, v_id, v_entry->>'journal', v_entry->>'kind', v_on,
            (v_entry->>'sourceId')::uuid, v_lines, v_reverses);
          INSERT INTO tenant.journal_entry (id, sequence, journal, kind, entry_on, reference, source_id, reverses_id,
                                            policy_on, previous_hash, hash)
            VALUES (v_id, v_head.last_sequence, v_entry->>'journal', v_entry->>'kind', v_on,
              coalesce(v_entry->>'reference', ''), (v_entry->>'sourceId')::uuid, v_reverses,
              (v_entry->>'policyOn')::date, v_head.last_hash, v_hash);
          v_head.last_hash := v_hash;

          WITH moved AS (
            UPDATE tenant.account_balance b SET balance_cents = b.balance_cents + s.cents
              FROM (SELECT account_id, sum(cents) AS cents FROM unnest(v_accounts, v_cents) AS u(account_id, cents) GROUP BY 1) s
             WHERE b.tenant_id = v_tenant AND b.account_id = s.account_id
            RETURNING b.account_id, b.balance_cents
          ), posted AS (
            INSERT INTO tenant.posting (entry_id, line_no, account_id, cents, balance_after_cents, entry_on, sequence,
                                        rule, base_cents, rate_basis_points, policy_version_id)
            SELECT v_id, l.ordinality, v_accounts[l.ordinality], v_cents[l.ordinality],
                   m.balance_cents - coalesce(sum(v_cents[l.ordinality]) OVER (PARTITION BY m.account_id ORDER BY l.ordinality
                     ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 0),
                   v_on, v_head.last_sequence, l.value->>'rule', (l.value->>'base')::bigint, (l.value->>'rate')::int,
                   (l.value->>'policy')::uuid
              FROM jsonb_array_elements(v_entry->'lines') WITH ORDINALITY l
              JOIN moved m ON m.account_id = v_accounts[l.ordinality]
            RETURNING line_no
          )
          SELECT jsonb_object_agg(v_roles[array_position(v_accounts, m.account_id)], m.balance_cents)
            INTO v_after FROM moved m;
          v_posted := v_posted || jsonb_build_object('id', v_id, 'sequence', v_head.last_sequence, 'balances', v_after);
        END LOOP;

        UPDATE tenant.ledger_head h SET last_sequence = v_head.last_sequence, last_hash = v_head.last_hash
         WHERE h.tenant_id = v_tenant;
        RETURN v_posted;
      END $$;
    `);

    await runner.query(`
      -- The account of a pot, by the name that the policy gives it; the account may be renamed, the pot stays.
      CREATE TABLE tenant.contribution_pot (
        ${key},
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        account_id uuid NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, name),
        FOREIGN KEY (tenant_id, account_id) REFERENCES tenant.ledger_account (tenant_id, id)
      );
      ${wall('tenant.contribution_pot', 'SELECT, INSERT')}

      -- Where the money of somebody who left went, as the board decided; later payments of old invoices follow the parts.
      CREATE TABLE tenant.exit_settlement (
        ${key},
        member_id uuid NOT NULL,
        trajectory_id uuid NOT NULL,
        ended_on date NOT NULL,
        decided_on date NOT NULL CHECK (decided_on >= ended_on),
        policy_version_id uuid NOT NULL,
        starting_capital_basis_points int NOT NULL CHECK (starting_capital_basis_points BETWEEN 0 AND 10000),
        solidarity_basis_points int NOT NULL CHECK (solidarity_basis_points BETWEEN 0 AND 10000),
        municipality_basis_points int NOT NULL CHECK (municipality_basis_points BETWEEN 0 AND 10000),
        -- what was divided, after advances were taken off
        settled_cents bigint NOT NULL CHECK (settled_cents >= 0),
        -- why the board departs from its own table; empty where it does not
        reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
        -- null where there was nothing to move
        entry_id uuid,
        ${stamp},
        UNIQUE (tenant_id, trajectory_id, ended_on),
        CHECK (starting_capital_basis_points + solidarity_basis_points + municipality_basis_points = 10000),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, trajectory_id) REFERENCES tenant.trajectory (tenant_id, id),
        FOREIGN KEY (tenant_id, policy_version_id) REFERENCES tenant.policy_version (tenant_id, id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      ${wall('tenant.exit_settlement', 'SELECT, INSERT')}

      -- A cost of a sale that arrived after the sale was divided; the entries say what it changed.
      CREATE TABLE tenant.late_cost (
        ${key},
        -- the invoice, or the entry of the receipt of a sale that was paid at once
        sale_id uuid NOT NULL,
        occurred_on date NOT NULL,
        cents bigint NOT NULL CHECK (cents > 0),
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 200),
        receipt_file_id uuid,
        entry_id uuid NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, receipt_file_id) REFERENCES tenant.file (tenant_id, id),
        -- written before the entry that the unit ends with
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      ${wall('tenant.late_cost', 'SELECT, INSERT')}

      -- What the municipality was told of a member's private withdrawals in a month; told again where more came.
      CREATE TABLE tenant.income_report (
        ${key},
        member_id uuid NOT NULL,
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        cents bigint NOT NULL,
        reported_on date NOT NULL CHECK (reported_on >= month),
        reported_to text NOT NULL CHECK (length(reported_to) BETWEEN 1 AND 200),
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      CREATE INDEX income_report_of ON tenant.income_report (tenant_id, month, member_id);
      ${wall('tenant.income_report', 'SELECT, INSERT')}

      -- What became of the benefit, as it was last told: one row per trajectory of which something was told.
      CREATE VIEW tenant.benefit_known WITH (security_invoker = true) AS
      SELECT DISTINCT ON (b.tenant_id, b.trajectory_id) b.tenant_id, b.trajectory_id, b.outcome, b.changed_on
        FROM tenant.benefit_change b ORDER BY b.tenant_id, b.trajectory_id, b.changed_on DESC, b.id DESC;
      GRANT SELECT ON tenant.benefit_known TO app;
    `);
  }

  async down(): Promise<void> {
    throw new Error(
      'Entries that follow the policy of an earlier day cannot be kept without it: restore a backup.',
    );
  }
}
