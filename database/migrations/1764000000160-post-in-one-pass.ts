import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same posting, and the same refusals, in a few statements for all entries together instead of several for each. */
export class PostInOnePass1764000000160 implements MigrationInterface {
  name = 'PostInOnePass1764000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The same texts as before. Without a SET of their own they are taken into the statement that calls them, and cost no call.
      CREATE OR REPLACE FUNCTION tenant.line_text(p_account uuid, p_cents bigint, p_rule text, p_base bigint, p_rate int, p_policy uuid)
      RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT concat(p_account, ',', p_cents, ',', p_rule, ',', p_base, ',', p_rate, ',', p_policy)
      $$;
      CREATE OR REPLACE FUNCTION tenant.entry_hash(p_previous bytea, p_sequence bigint, p_id uuid, p_journal text, p_kind text, p_on date,
        p_source uuid, p_lines text, p_reverses uuid) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT sha256(p_previous || convert_to(concat(p_sequence, '|', p_id, '|', p_journal, '|', p_kind, '|',
          to_char(p_on, 'YYYY-MM-DD'), '|', p_source, '|', p_lines, '|' || p_reverses), 'UTF8'))
      $$;

      /* Posts finished entries, in order, as one act: it looks at all of them, chains them, and stores them together.
         An entry is { id, journal, kind, on, policyOn, reference, sourceId,
                       lines: [{ account: role, memberId, accountId, cents, rule, base, rate, policy }] }
         or the reversal of one that was posted before, { id, on, reference, reverses }.
         Answers [{ id, sequence, balances: { account role: cents } }] with the balances after each entry.
         Raises OB001 with the code as its message. */
      CREATE OR REPLACE FUNCTION tenant.post_entries(p_entries jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE
        v_tenant CONSTANT uuid := tenant.current_tenant();
        v_head tenant.ledger_head;
        v_first bigint;
        v_entries jsonb := p_entries;
        v_entry jsonb;
        -- by entry: its lines as the chain covers them; the hash before it, and at the end its own
        v_texts text[];
        v_hashes bytea[];
        -- by line, through all entries
        v_accounts uuid[];
        v_is_closed boolean;
        v_unknown text;
        v_is_archived boolean;
        v_is_out_of_force boolean;
        v_is_below boolean;
        v_is_above boolean;
        v_posted jsonb;
      BEGIN
        SELECT * INTO v_head FROM tenant.ledger_head h WHERE h.tenant_id = v_tenant FOR UPDATE;
        IF NOT FOUND THEN RAISE EXCEPTION 'LEDGER_NOT_OPEN' USING ERRCODE = 'OB001'; END IF;
        v_first := v_head.last_sequence;
        v_hashes := ARRAY[v_head.last_hash];

        IF p_entries @? '$[*].reverses ? (@ != null)' THEN
          SELECT jsonb_agg(CASE WHEN e.value->>'reverses' IS NULL THEN e.value ELSE tenant.reversal_of(e.value) END
                   ORDER BY e.ordinality)
            INTO v_entries FROM jsonb_array_elements(p_entries) WITH ORDINALITY e;
        END IF;

        WITH line AS MATERIALIZED (
          SELECT e.ordinality AS place, l.line_no, (e.value->>'on')::date AS entry_on,
                 coalesce(e.value->>'policyOn', e.value->>'on')::date AS policy_on,
                 e.value->>'reverses' IS NOT NULL AS is_reversal, l.role, l.policy, a.id, a.is_archived,
                 tenant.line_text(a.id, l.cents, l.rule, l.base, l.rate, l.policy) AS line_text
            FROM jsonb_array_elements(v_entries) WITH ORDINALITY e
            LEFT JOIN LATERAL ROWS FROM (jsonb_to_recordset(e.value->'lines') AS (account text, "memberId" uuid, "accountId" uuid,
                cents bigint, rule text, base bigint, rate int, policy uuid)) WITH ORDINALITY
              AS l (role, member_id, account_id, cents, rule, base, rate, policy, line_no) ON true
            -- by key for each line, however many the planner expects
            LEFT JOIN LATERAL (SELECT a.id, a.archived_at IS NOT NULL AS is_archived FROM tenant.ledger_account a
                WHERE a.tenant_id = v_tenant AND a.role = l.role AND a.sub_key = coalesce(l.account_id, l.member_id, v_tenant)
                LIMIT 1) a ON true
        )
        SELECT (SELECT array_agg(e.line_texts ORDER BY e.place) FROM (
                  SELECT l.place, string_agg(l.line_text, ';' ORDER BY l.line_no) AS line_texts FROM line l GROUP BY l.place) e),
               array_agg(l.id ORDER BY l.place, l.line_no) FILTER (WHERE l.line_no IS NOT NULL),
               bool_or(l.entry_on <= v_head.closed_until),
               (array_agg(l.role ORDER BY l.place, l.line_no) FILTER (WHERE l.line_no IS NOT NULL AND l.id IS NULL))[1],
               -- what was posted to an account before it was put away can still be taken back, and a reversal takes back
               -- what held on the day of the entry that it mirrors
               bool_or(l.is_archived AND NOT l.is_reversal),
               EXISTS (SELECT FROM (SELECT DISTINCT u.policy, u.policy_on FROM line u
                                     WHERE u.policy IS NOT NULL AND NOT u.is_reversal) used
                        WHERE NOT EXISTS (
                          SELECT FROM tenant.policy_version p WHERE p.tenant_id = v_tenant AND p.id = used.policy
                             AND p.valid_from = (SELECT max(q.valid_from) FROM tenant.policy_version q
                                  WHERE q.tenant_id = v_tenant AND q.kind = p.kind AND q.valid_from <= used.policy_on)))
          INTO v_texts, v_accounts, v_is_closed, v_unknown, v_is_archived, v_is_out_of_force
          FROM line l;
        IF v_is_closed THEN RAISE EXCEPTION 'PERIOD_CLOSED' USING ERRCODE = 'OB001'; END IF;
        IF v_unknown IS NOT NULL THEN
          RAISE EXCEPTION '%', CASE v_unknown WHEN 'THERMOMETER' THEN 'THERMOMETER_NOT_OPEN' ELSE 'LEDGER_ACCOUNT_UNKNOWN' END
            USING ERRCODE = 'OB001';
        END IF;
        IF v_is_archived THEN RAISE EXCEPTION 'LEDGER_ACCOUNT_ARCHIVED' USING ERRCODE = 'OB001'; END IF;
        IF v_is_out_of_force THEN RAISE EXCEPTION 'POLICY_NOT_IN_FORCE' USING ERRCODE = 'OB001'; END IF;

        FOR v_place IN 1 .. jsonb_array_length(v_entries) LOOP
          v_entry := v_entries->(v_place - 1);
          v_head.last_sequence := v_head.last_sequence + 1;
          v_head.last_hash := tenant.entry_hash(v_head.last_hash, v_head.last_sequence, (v_entry->>'id')::uuid,
            v_entry->>'journal', v_entry->>'kind', (v_entry->>'on')::date, (v_entry->>'sourceId')::uuid, v_texts[v_place],
            (v_entry->>'reverses')::uuid);
          v_hashes[v_place + 1] := v_head.last_hash;
        END LOOP;

        INSERT INTO tenant.journal_entry (id, sequence, journal, kind, entry_on, reference, source_id, reverses_id,
                                          policy_on, previous_hash, hash)
        SELECT (e.value->>'id')::uuid, v_first + e.ordinality, e.value->>'journal', e.value->>'kind', (e.value->>'on')::date,
               coalesce(e.value->>'reference', ''), (e.value->>'sourceId')::uuid, (e.value->>'reverses')::uuid,
               (e.value->>'policyOn')::date, v_hashes[e.ordinality], v_hashes[e.ordinality + 1]
          FROM jsonb_array_elements(v_entries) WITH ORDINALITY e;

        WITH line AS MATERIALIZED (
          SELECT e.ordinality AS place, (e.value->>'id')::uuid AS entry_id, (e.value->>'on')::date AS entry_on, l.*,
                 v_accounts[row_number() OVER (ORDER BY e.ordinality, l.line_no)] AS account_id
            FROM jsonb_array_elements(v_entries) WITH ORDINALITY e
           CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(e.value->'lines') AS (account text, cents bigint, rule text,
                base bigint, rate int, policy uuid)) WITH ORDINALITY AS l (role, cents, rule, base, rate, policy, line_no)
        ), moved AS (
          UPDATE tenant.account_balance b SET balance_cents = b.balance_cents + s.cents
            FROM (SELECT l.account_id, sum(l.cents) AS cents FROM line l GROUP BY 1) s
           WHERE b.tenant_id = v_tenant AND b.account_id = ANY (v_accounts) AND b.account_id = s.account_id
          RETURNING b.account_id, b.balance_cents, b.allowed_sign, b.may_owe_cents
        ), running AS (
          SELECT l.*, m.allowed_sign, m.may_owe_cents,
                 m.balance_cents - coalesce(sum(l.cents) OVER later, 0) AS balance_after_cents,
                 first_value(l.place) OVER later IS DISTINCT FROM l.place AS is_last_of_entry
            FROM line l JOIN moved m ON m.account_id = l.account_id
          WINDOW later AS (PARTITION BY l.account_id ORDER BY l.place, l.line_no
                           ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
        ), posted AS (
          INSERT INTO tenant.posting (entry_id, line_no, account_id, cents, balance_after_cents, entry_on, sequence,
                                      rule, base_cents, rate_basis_points, policy_version_id)
          SELECT r.entry_id, r.line_no, r.account_id, r.cents, r.balance_after_cents, r.entry_on, v_first + r.place,
                 r.rule, r.base, r.rate, r.policy
            FROM running r
        )
        SELECT jsonb_agg(jsonb_build_object('id', e.entry_id, 'sequence', v_first + e.place, 'balances', e.balances) ORDER BY e.place),
               bool_or(e.is_below), bool_or(e.is_above)
          INTO v_posted, v_is_below, v_is_above
          FROM (SELECT r.place, r.entry_id, jsonb_object_agg(r.role, r.balance_after_cents) AS balances,
                       bool_or(r.allowed_sign < 0 AND r.balance_after_cents > r.may_owe_cents) AS is_below,
                       bool_or(r.allowed_sign > 0 AND r.balance_after_cents < 0) AS is_above
                  FROM running r WHERE r.is_last_of_entry GROUP BY 1, 2) e;
        -- the table refuses a balance that ends on the wrong side of zero; between two entries it may not be there either
        IF v_is_below THEN
          RAISE EXCEPTION 'below zero between two entries' USING ERRCODE = '23514', CONSTRAINT = 'thermometer_never_negative';
        END IF;
        IF v_is_above THEN
          RAISE EXCEPTION 'below zero between two entries' USING ERRCODE = '23514', CONSTRAINT = 'advance_never_negative';
        END IF;

        UPDATE tenant.ledger_head h SET last_sequence = v_head.last_sequence, last_hash = v_head.last_hash
         WHERE h.tenant_id = v_tenant;
        RETURN coalesce(v_posted, '[]');
      END $$;

      -- What it said before, with one look at the head instead of two and a look at the lines.
      CREATE OR REPLACE FUNCTION tenant.check_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE
        v_head record;
      BEGIN
        SELECT h.closed_until, h.last_sequence,
               EXISTS (SELECT FROM tenant.posting p WHERE p.tenant_id = NEW.tenant_id AND p.entry_id = NEW.id) AS has_lines
          INTO v_head FROM tenant.ledger_head h WHERE h.tenant_id = NEW.tenant_id;
        IF NOT v_head.has_lines THEN RAISE EXCEPTION 'ENTRY_WITHOUT_LINES' USING ERRCODE = 'OB001'; END IF;
        IF NEW.entry_on <= v_head.closed_until THEN RAISE EXCEPTION 'PERIOD_CLOSED' USING ERRCODE = 'OB001'; END IF;
        IF (NEW.sequence <= v_head.last_sequence) IS NOT TRUE THEN
          RAISE EXCEPTION 'ENTRY_OUTSIDE_CHAIN' USING ERRCODE = 'OB001';
        END IF;
        IF NEW.reverses_id IS NOT NULL AND NOT tenant.is_mirror(NEW.tenant_id, NEW.id, NEW.reverses_id) THEN
          RAISE EXCEPTION 'REVERSAL_NOT_EXACT' USING ERRCODE = 'OB001';
        END IF;
        RETURN NULL;
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The form before it is in the history: restore a backup instead.');
  }
}
