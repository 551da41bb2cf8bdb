import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The same posting, refusals and chain, for less: decision 0223.
 *
 * - `post_entries` finds each account by its whole key. PostgreSQL takes COALESCE for something that might leak what
 *   row-level security hides, and read all accounts of a role instead; it takes CASE for what it is.
 * - No table is read from end to end, also where it was empty when the plan was made: the plan is kept, and tables grow.
 * - Under a key, `post_once` stands in line first and looks then, so that the key is written once, with its answer.
 * - `post_once_for` brings who acts in which cooperative with it: a transaction of one statement, without BEGIN and COMMIT.
 * - What the triggers of an entry and its lines look at is not looked at again, row by row, by a foreign key.
 */
export class APostingReadsByKey1764000000212 implements MigrationInterface {
  name = 'APostingReadsByKey1764000000212';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION tenant.post_entries(p_entries jsonb) RETURNS jsonb LANGUAGE plpgsql
      SET search_path = '' SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
      DECLARE
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
        SELECT * INTO v_head FROM tenant.ledger_head h WHERE h.tenant_id = tenant.current_tenant() FOR UPDATE;
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
                WHERE a.tenant_id = tenant.current_tenant() AND a.role = l.role
                  AND a.sub_key = CASE WHEN l.account_id IS NOT NULL THEN l.account_id
                                       WHEN l.member_id IS NOT NULL THEN l.member_id
                                       ELSE tenant.current_tenant() END
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
               -- in force is what had begun, with nothing of its kind begun since
               EXISTS (SELECT FROM (SELECT DISTINCT u.policy, u.policy_on FROM line u
                                     WHERE u.policy IS NOT NULL AND NOT u.is_reversal) used
                        WHERE NOT EXISTS (
                          SELECT FROM tenant.policy p
                           WHERE p.tenant_id = tenant.current_tenant() AND p.id = used.policy AND p.valid_from <= used.policy_on
                             AND NOT EXISTS (
                               SELECT FROM tenant.policy q WHERE q.tenant_id = tenant.current_tenant() AND q.kind = p.kind
                                  AND q.valid_from > p.valid_from AND q.valid_from <= used.policy_on)))
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
           WHERE b.tenant_id = tenant.current_tenant() AND b.account_id = ANY (v_accounts) AND b.account_id = s.account_id
          RETURNING b.account_id, b.balance_cents - s.cents AS before_cents, b.allowed_sign, b.may_owe_cents
        ), running AS (
          SELECT l.*, m.allowed_sign, m.may_owe_cents,
                 m.before_cents + sum(l.cents) OVER through AS balance_after_cents,
                 lead(l.place) OVER through IS DISTINCT FROM l.place AS is_last_of_entry
            FROM line l JOIN moved m ON m.account_id = l.account_id
          WINDOW through AS (PARTITION BY l.account_id ORDER BY l.place, l.line_no ROWS UNBOUNDED PRECEDING)
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
         WHERE h.tenant_id = tenant.current_tenant();
        RETURN coalesce(v_posted, '[]');
      END $$;

      /* Posts at most once under a key of who acts, and answers what was answered then. Postings of a cooperative stand in
         line at its head, so whoever has the head sees the key of each that came before. A key under which something else
         is asked right now, or was before, is refused: OB001, IDEMPOTENCY_KEY_REUSED. */
      CREATE OR REPLACE FUNCTION tenant.post_once(p_key text, p_request_hash bytea, p_entries jsonb, p_answer jsonb) RETURNS jsonb
      LANGUAGE plpgsql SET search_path = '' SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
      DECLARE
        v_hash bytea;
        v_response jsonb;
      BEGIN
        IF p_key IS NULL THEN
          RETURN jsonb_build_object('entries', tenant.post_entries(p_entries), 'answer', p_answer, 'replayed', false);
        END IF;
        PERFORM FROM tenant.ledger_head h WHERE h.tenant_id = tenant.current_tenant() FOR UPDATE;
        SELECT k.request_hash, k.response INTO v_hash, v_response FROM tenant.idempotency_key k
         WHERE k.tenant_id = tenant.current_tenant() AND k.principal_id = tenant.current_actor() AND k.key = p_key;
        IF v_hash <> p_request_hash THEN RAISE EXCEPTION 'IDEMPOTENCY_KEY_REUSED' USING ERRCODE = 'OB001'; END IF;
        IF v_hash IS NOT NULL THEN RETURN v_response || jsonb_build_object('replayed', true); END IF;
        v_response := jsonb_build_object('entries', tenant.post_entries(p_entries), 'answer', p_answer);
        INSERT INTO tenant.idempotency_key (key, request_hash, response) VALUES (p_key, p_request_hash, v_response)
          ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN RAISE EXCEPTION 'IDEMPOTENCY_KEY_REUSED' USING ERRCODE = 'OB001'; END IF;
        RETURN v_response || jsonb_build_object('replayed', false);
      END $$;

      /* The same, for a person who was a member on that day; null, and nothing posted, for anybody else. It says itself who
         acts where, until the transaction ends: what a unit of work says before its first statement. */
      CREATE FUNCTION tenant.post_once_for(p_tenant text, p_actor text, p_request text, p_member uuid, p_on date,
        p_key text, p_request_hash bytea, p_entries jsonb, p_answer jsonb) RETURNS jsonb
      LANGUAGE plpgsql SET search_path = '' SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
      DECLARE
        v_said text[];
      BEGIN
        v_said := ARRAY[set_config('app.tenant_id', p_tenant, true), set_config('app.actor_id', p_actor, true),
          set_config('app.request_id', p_request, true)];
        IF NOT EXISTS (SELECT FROM tenant.membership_period m WHERE m.tenant_id = tenant.current_tenant()
             AND m.member_id = p_member AND m.starts_on <= p_on AND (m.ends_on IS NULL OR m.ends_on >= p_on)) THEN
          RETURN NULL;
        END IF;
        RETURN tenant.post_once(p_key, p_request_hash, p_entries, p_answer);
      END $$;
      REVOKE EXECUTE ON FUNCTION tenant.post_once_for(text, text, text, uuid, date, text, bytea, jsonb, jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenant.post_once_for(text, text, text, uuid, date, text, bytea, jsonb, jsonb) TO app;

      -- 'check_lines' refuses a line whose entry was not made by the same transaction; 'check_entry' an entry of a cooperative
      -- without a head, and the head belongs to an organisation. Entries and lines are never deleted.
      ALTER TABLE tenant.posting ALTER CONSTRAINT posting_tenant_id_entry_id_fkey NOT ENFORCED;
      ALTER TABLE tenant.journal_entry ALTER CONSTRAINT journal_entry_tenant_id_fkey NOT ENFORCED;

      -- few entries are reversals: only those stand in its index
      ALTER TABLE tenant.journal_entry DROP CONSTRAINT reversed_once;
      CREATE UNIQUE INDEX reversed_once ON tenant.journal_entry (tenant_id, reverses_id) WHERE reverses_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The form before it is in the history: restore a backup instead.');
  }
}
