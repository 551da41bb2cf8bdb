import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stampChanges } from '../walls.js';

/**
 * Accounts that a cooperative adds itself, what is owed to or by one person besides the thermometer, advances up to a
 * limit, and the exact reversal of an entry.
 */
export class LedgerRolesAndReversal1764000000100 implements MigrationInterface {
  name = 'LedgerRolesAndReversal1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An account of one's own (role OTHER) is its own sub-key, so there can be many of that role.
      ALTER TABLE tenant.ledger_account
        ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 100),
        ADD COLUMN archived_at timestamptz,
        ALTER COLUMN sub_key SET EXPRESSION AS (CASE WHEN role = 'OTHER' THEN id ELSE coalesce(member_id, tenant_id) END);
      ${stampChanges('tenant.ledger_account')}
      CREATE UNIQUE INDEX ledger_account_number ON tenant.ledger_account (tenant_id, number) WHERE member_id IS NULL;
      GRANT UPDATE (number, name, archived_at) ON tenant.ledger_account TO app;

      -- On which side of zero an account must stay: −1 for what is owed to a person, 1 for what a person owes, 0 for any.
      ALTER TABLE tenant.account_balance ADD COLUMN allowed_sign smallint NOT NULL DEFAULT 0 CHECK (allowed_sign IN (-1, 0, 1)),
        -- how far a thermometer may be below zero: an advance that the cooperative decided on
        ADD COLUMN may_owe_cents bigint NOT NULL DEFAULT 0 CHECK (may_owe_cents >= 0);
      ALTER TABLE tenant.account_balance NO FORCE ROW LEVEL SECURITY;
      UPDATE tenant.account_balance SET allowed_sign = -1 WHERE is_thermometer;
      ALTER TABLE tenant.account_balance FORCE ROW LEVEL SECURITY;
      ALTER TABLE tenant.account_balance DROP CONSTRAINT thermometer_never_negative, DROP COLUMN is_thermometer,
        ADD CONSTRAINT thermometer_never_negative CHECK (allowed_sign >= 0 OR balance_cents <= may_owe_cents),
        ADD CONSTRAINT advance_never_negative CHECK (allowed_sign <= 0 OR balance_cents >= 0);
      GRANT UPDATE (may_owe_cents) ON tenant.account_balance TO app;

      ALTER TABLE tenant.journal_entry ADD COLUMN reverses_id uuid,
        ADD CONSTRAINT reversed_once UNIQUE (tenant_id, reverses_id),
        ADD FOREIGN KEY (tenant_id, reverses_id) REFERENCES tenant.journal_entry (tenant_id, id);
    `);

    await runner.query(`
      DROP FUNCTION tenant.entry_hash(bytea, bigint, uuid, text, text, date, uuid, text);
      -- As before for what reverses nothing, so the chain so far stays valid.
      CREATE FUNCTION tenant.entry_hash(p_previous bytea, p_sequence bigint, p_id uuid, p_journal text, p_kind text, p_on date,
        p_source uuid, p_lines text, p_reverses uuid) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = '' AS $$
        SELECT sha256(p_previous || convert_to(concat(p_sequence, '|', p_id, '|', p_journal, '|', p_kind, '|',
          to_char(p_on, 'YYYY-MM-DD'), '|', p_source, '|', p_lines, '|' || p_reverses), 'UTF8'))
      $$;

      /* The mirror of a posted entry, made from its stored lines and never from a rule.
         p_entry: { id, on, reference, reverses }. Raises OB001: ENTRY_UNKNOWN, ENTRY_IS_REVERSAL, ENTRY_ALREADY_REVERSED. */
      CREATE FUNCTION tenant.reversal_of(p_entry jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE SET search_path = '' AS $$
      DECLARE
        v_of tenant.journal_entry;
      BEGIN
        SELECT * INTO v_of FROM tenant.journal_entry e
         WHERE e.tenant_id = tenant.current_tenant() AND e.id = (p_entry->>'reverses')::uuid;
        IF NOT FOUND THEN RAISE EXCEPTION 'ENTRY_UNKNOWN' USING ERRCODE = 'OB001'; END IF;
        IF v_of.reverses_id IS NOT NULL THEN RAISE EXCEPTION 'ENTRY_IS_REVERSAL' USING ERRCODE = 'OB001'; END IF;
        IF EXISTS (SELECT FROM tenant.journal_entry e WHERE e.tenant_id = v_of.tenant_id AND e.reverses_id = v_of.id) THEN
          RAISE EXCEPTION 'ENTRY_ALREADY_REVERSED' USING ERRCODE = 'OB001';
        END IF;
        RETURN jsonb_build_object('id', p_entry->>'id', 'journal', v_of.journal, 'kind', 'REVERSAL', 'on', p_entry->>'on',
          'reference', coalesce(nullif(p_entry->>'reference', ''), v_of.reference), 'sourceId', v_of.source_id,
          'reverses', v_of.id, 'lines', (
            SELECT jsonb_agg(jsonb_build_object('account', a.role, 'accountId', a.sub_key, 'cents', -p.cents, 'rule', p.rule,
                     'base', -p.base_cents, 'rate', p.rate_basis_points, 'policy', p.policy_version_id) ORDER BY p.line_no)
              FROM tenant.posting p JOIN tenant.ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.account_id
             WHERE p.tenant_id = v_of.tenant_id AND p.entry_id = v_of.id));
      END $$;

      CREATE OR REPLACE FUNCTION tenant.post_entries(p_entries jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE
        v_tenant CONSTANT uuid := tenant.current_tenant();
        v_head tenant.ledger_head;
        v_entry jsonb;
        v_id uuid;
        v_on date;
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
                                WHERE q.tenant_id = v_tenant AND q.kind = p.kind AND q.valid_from <= v_on))) THEN
            RAISE EXCEPTION 'POLICY_NOT_IN_FORCE' USING ERRCODE = 'OB001';
          END IF;

          v_head.last_sequence := v_head.last_sequence + 1;
          v_hash := tenant.entry_hash(v_head.last_hash, v_head.last_sequence, v_id, v_entry->>'journal', v_entry->>'kind', v_on,
            (v_entry->>'sourceId')::uuid, v_lines, v_reverses);
          INSERT INTO tenant.journal_entry (id, sequence, journal, kind, entry_on, reference, source_id, reverses_id,
                                            previous_hash, hash)
            VALUES (v_id, v_head.last_sequence, v_entry->>'journal', v_entry->>'kind', v_on,
              coalesce(v_entry->>'reference', ''), (v_entry->>'sourceId')::uuid, v_reverses, v_head.last_hash, v_hash);
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

      -- At commit, besides what it said before: a reversal that is not the exact mirror of its entry does not stand.
      CREATE OR REPLACE FUNCTION tenant.check_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM tenant.posting p WHERE p.tenant_id = NEW.tenant_id AND p.entry_id = NEW.id) THEN
          RAISE EXCEPTION 'ENTRY_WITHOUT_LINES' USING ERRCODE = 'OB001';
        END IF;
        IF EXISTS (SELECT FROM tenant.ledger_head h WHERE h.tenant_id = NEW.tenant_id AND NEW.entry_on <= h.closed_until) THEN
          RAISE EXCEPTION 'PERIOD_CLOSED' USING ERRCODE = 'OB001';
        END IF;
        IF NOT EXISTS (SELECT FROM tenant.ledger_head h WHERE h.tenant_id = NEW.tenant_id AND NEW.sequence <= h.last_sequence) THEN
          RAISE EXCEPTION 'ENTRY_OUTSIDE_CHAIN' USING ERRCODE = 'OB001';
        END IF;
        IF NEW.reverses_id IS NOT NULL AND NOT tenant.is_mirror(NEW.tenant_id, NEW.id, NEW.reverses_id) THEN
          RAISE EXCEPTION 'REVERSAL_NOT_EXACT' USING ERRCODE = 'OB001';
        END IF;
        RETURN NULL;
      END $$;

      /* Whether two entries have the same accounts with opposite amounts, line by line. */
      CREATE FUNCTION tenant.is_mirror(p_tenant uuid, p_entry uuid, p_of uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
        SELECT NOT EXISTS (
          SELECT FROM (SELECT line_no, account_id, cents FROM tenant.posting WHERE tenant_id = p_tenant AND entry_id = p_entry) m
            FULL JOIN (SELECT line_no, account_id, cents FROM tenant.posting WHERE tenant_id = p_tenant AND entry_id = p_of) o
              ON o.line_no = m.line_no
           WHERE (m.account_id = o.account_id AND m.cents = -o.cents) IS NOT TRUE)
      $$;

      CREATE OR REPLACE FUNCTION tenant.verify_ledger() RETURNS TABLE (fault text, subject uuid) LANGUAGE sql STABLE SET search_path = '' AS $$
        SELECT 'BALANCE_IS_NOT_SUM_OF_LINES', b.account_id FROM tenant.account_balance b
          LEFT JOIN (SELECT p.tenant_id, p.account_id, sum(p.cents) AS cents FROM tenant.posting p
                      WHERE p.tenant_id = tenant.current_tenant() GROUP BY 1, 2) s
            ON s.tenant_id = b.tenant_id AND s.account_id = b.account_id
         WHERE b.tenant_id = tenant.current_tenant() AND b.balance_cents <> coalesce(s.cents, 0)
        UNION ALL
        SELECT 'BALANCE_AFTER_IS_NOT_SUM_SO_FAR', p.entry_id FROM (
          SELECT p.*, sum(p.cents) OVER (PARTITION BY p.account_id ORDER BY p.sequence, p.line_no) AS so_far
            FROM tenant.posting p WHERE p.tenant_id = tenant.current_tenant()) p
         WHERE p.balance_after_cents <> p.so_far
        UNION ALL
        SELECT 'LINE_DIFFERS_FROM_ENTRY', p.entry_id FROM tenant.posting p
          JOIN tenant.journal_entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
         WHERE p.tenant_id = tenant.current_tenant() AND (p.entry_on <> e.entry_on OR p.sequence <> e.sequence)
        UNION ALL
        SELECT 'ENTRY_NOT_BALANCED', p.entry_id FROM tenant.posting p WHERE p.tenant_id = tenant.current_tenant()
         GROUP BY p.entry_id HAVING sum(p.cents) <> 0
        UNION ALL
        SELECT 'REVERSAL_NOT_EXACT', e.id FROM tenant.journal_entry e
         WHERE e.tenant_id = tenant.current_tenant() AND e.reverses_id IS NOT NULL
           AND NOT tenant.is_mirror(e.tenant_id, e.id, e.reverses_id)
        UNION ALL
        SELECT 'CHAIN_BROKEN', e.id FROM (
          SELECT e.*, lag(e.hash) OVER w AS hash_before, row_number() OVER w AS place
            FROM tenant.journal_entry e WHERE e.tenant_id = tenant.current_tenant() WINDOW w AS (ORDER BY e.sequence)) e
          LEFT JOIN LATERAL (SELECT string_agg(tenant.line_text(p.account_id, p.cents, p.rule, p.base_cents, p.rate_basis_points,
            p.policy_version_id), ';' ORDER BY p.line_no) AS lines
            FROM tenant.posting p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id) l ON true
         WHERE e.sequence <> e.place OR e.previous_hash <> coalesce(e.hash_before, decode(repeat('00', 32), 'hex'))
            OR e.hash <> tenant.entry_hash(e.previous_hash, e.sequence, e.id, e.journal, e.kind, e.entry_on, e.source_id, l.lines,
                 e.reverses_id)
        UNION ALL
        SELECT 'HEAD_IS_NOT_LAST_ENTRY', h.tenant_id FROM tenant.ledger_head h
          LEFT JOIN LATERAL (SELECT e.sequence, e.hash FROM tenant.journal_entry e WHERE e.tenant_id = h.tenant_id
                              ORDER BY e.sequence DESC LIMIT 1) last ON true
         WHERE h.tenant_id = tenant.current_tenant() AND (h.last_sequence <> coalesce(last.sequence, 0)
            OR h.last_hash <> coalesce(last.hash, decode(repeat('00', 32), 'hex')))
      $$;
      REVOKE ALL ON FUNCTION tenant.entry_hash(bytea, bigint, uuid, text, text, date, uuid, text, uuid),
        tenant.reversal_of(jsonb), tenant.is_mirror(uuid, uuid, uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenant.entry_hash(bytea, bigint, uuid, text, text, date, uuid, text, uuid),
        tenant.reversal_of(jsonb), tenant.is_mirror(uuid, uuid, uuid) TO app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Books that hold reversals cannot be read without them: restore a backup instead.');
  }
}
