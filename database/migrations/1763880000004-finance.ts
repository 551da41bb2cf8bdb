import type { MigrationInterface, QueryRunner } from 'typeorm';
import { key, stamp, stampChanges, wall } from '../walls.js';

/**
 * The books. The database itself holds what must never break: an entry sums to zero, posted lines stay as they are, a
 * thermometer is never negative, a closed period takes nothing, and every entry is chained to the one before it.
 */
export class Finance1763880000004 implements MigrationInterface {
  name = 'Finance1763880000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant.ledger_account (
        ${key},
        number text NOT NULL,
        role text NOT NULL,
        rgs_code text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('ASSET','LIABILITY','EQUITY','INCOME','EXPENSE')),
        -- the member of a sub-ledger account such as a thermometer
        member_id uuid,
        sub_key uuid NOT NULL GENERATED ALWAYS AS (coalesce(member_id, tenant_id)) STORED,
        ${stamp},
        UNIQUE (tenant_id, role, sub_key),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id)
      );
      ${wall('tenant.ledger_account', 'SELECT, INSERT')}

      -- Debit is positive, credit negative; a thermometer is a debt to the member, so its balance is at most zero.
      CREATE TABLE tenant.account_balance (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        account_id uuid NOT NULL,
        is_thermometer boolean NOT NULL,
        balance_cents bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (tenant_id, account_id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES tenant.ledger_account (tenant_id, id),
        CONSTRAINT thermometer_never_negative CHECK (NOT is_thermometer OR balance_cents <= 0)
      ) WITH (fillfactor = 70);
      ${wall('tenant.account_balance', 'SELECT, INSERT, UPDATE (balance_cents)')}

      -- One row per cooperative: the end of the chain. Posting locks it first, so postings of one cooperative queue here
      -- and nowhere else, and cannot deadlock.
      CREATE TABLE tenant.ledger_head (
        tenant_id uuid PRIMARY KEY DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        last_sequence bigint NOT NULL DEFAULT 0,
        last_hash bytea NOT NULL DEFAULT '\\x0000000000000000000000000000000000000000000000000000000000000000',
        closed_until date NOT NULL DEFAULT '1900-01-01',
        -- who closed the books last, when, and in which request
        closed_at timestamptz,
        closed_by uuid,
        request_id text
      ) WITH (fillfactor = 50);
      ${wall('tenant.ledger_head', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE tenant.journal_entry (
        ${key},
        sequence bigint NOT NULL CHECK (sequence > 0),
        journal text NOT NULL CHECK (journal IN ('SALES','BANK','THERMOMETER','MEMORIAL')),
        kind text NOT NULL,
        entry_on date NOT NULL,
        reference text NOT NULL DEFAULT '',
        source_id uuid,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, sequence)
      );
      ${wall('tenant.journal_entry', 'SELECT, INSERT')}

      CREATE TABLE tenant.posting (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        entry_id uuid NOT NULL,
        line_no int NOT NULL CHECK (line_no > 0),
        account_id uuid NOT NULL,
        cents bigint NOT NULL CHECK (cents <> 0 AND abs(cents) <= 10000000000000),
        balance_after_cents bigint NOT NULL,
        entry_on date NOT NULL,
        sequence bigint NOT NULL,
        -- why this line: the rule, what it was applied to, at which rate and under which policy version
        rule text NOT NULL,
        base_cents bigint,
        rate_basis_points int,
        policy_version_id uuid,
        PRIMARY KEY (tenant_id, entry_id, line_no),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES tenant.ledger_account (tenant_id, id),
        FOREIGN KEY (tenant_id, policy_version_id) REFERENCES tenant.policy_version (tenant_id, id)
      );
      CREATE INDEX posting_by_account ON tenant.posting (tenant_id, account_id, sequence DESC, line_no DESC);
      ${wall('tenant.posting', 'SELECT, INSERT')}
    `);

    await runner.query(`
      CREATE FUNCTION tenant.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        RAISE EXCEPTION 'POSTED_LINES_NEVER_CHANGE' USING ERRCODE = 'OB001';
      END $$;
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON tenant.posting
        FOR EACH ROW EXECUTE FUNCTION tenant.refuse_change();
      CREATE TRIGGER never_change BEFORE UPDATE OR DELETE ON tenant.journal_entry
        FOR EACH ROW EXECUTE FUNCTION tenant.refuse_change();
      CREATE TRIGGER never_truncate BEFORE TRUNCATE ON tenant.posting
        FOR EACH STATEMENT EXECUTE FUNCTION tenant.refuse_change();
      CREATE TRIGGER never_truncate BEFORE TRUNCATE ON tenant.journal_entry
        FOR EACH STATEMENT EXECUTE FUNCTION tenant.refuse_change();

      -- All lines of an entry come in one statement of the entry's own transaction and sum to zero. Once per statement,
      -- so a posting of seven lines or of seven hundred costs one look.
      CREATE FUNCTION tenant.check_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF EXISTS (SELECT FROM new_lines GROUP BY tenant_id, entry_id HAVING sum(cents) <> 0 OR count(*) < 2) THEN
          RAISE EXCEPTION 'ENTRY_NOT_BALANCED' USING ERRCODE = 'OB001', DETAIL = (
            SELECT jsonb_build_object('difference', (sum(cents) / 100)::numeric(20, 2)::text) FROM new_lines
             GROUP BY tenant_id, entry_id HAVING sum(cents) <> 0 OR count(*) < 2 LIMIT 1);
        END IF;
        -- a look-up per line, by key: a join would read the whole journal where the planner knows no statistics yet
        IF EXISTS (SELECT FROM new_lines l WHERE (
            SELECT e.xmin = pg_current_xact_id()::xid AND e.entry_on = l.entry_on AND e.sequence = l.sequence
              FROM tenant.journal_entry e WHERE e.tenant_id = l.tenant_id AND e.id = l.entry_id) IS NOT TRUE) THEN
          RAISE EXCEPTION 'ENTRY_ALREADY_POSTED' USING ERRCODE = 'OB001';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER lines_balance AFTER INSERT ON tenant.posting REFERENCING NEW TABLE AS new_lines
        FOR EACH STATEMENT EXECUTE FUNCTION tenant.check_lines();

      -- At commit: an entry without lines, out of order in the chain, or in a closed period does not stand.
      CREATE FUNCTION tenant.check_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
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
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER entry_stands AFTER INSERT ON tenant.journal_entry DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION tenant.check_entry();
    `);

    await runner.query(`
      -- What the chain covers: what was posted, and by which rule, base, rate and policy version; nothing that names a person.
      CREATE FUNCTION tenant.line_text(p_account uuid, p_cents bigint, p_rule text, p_base bigint, p_rate int, p_policy uuid)
      RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = '' AS $$
        SELECT concat(p_account, ',', p_cents, ',', p_rule, ',', p_base, ',', p_rate, ',', p_policy)
      $$;
      CREATE FUNCTION tenant.entry_hash(p_previous bytea, p_sequence bigint, p_id uuid, p_journal text, p_kind text, p_on date,
        p_source uuid, p_lines text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = '' AS $$
        SELECT sha256(p_previous || convert_to(concat(p_sequence, '|', p_id, '|', p_journal, '|', p_kind, '|',
          to_char(p_on, 'YYYY-MM-DD'), '|', p_source, '|', p_lines), 'UTF8'))
      $$;

      /* Posts finished entries, in order, as one act. It knows accounts, balance, period and chain; it knows no rate.
         p_entries: [{ id, journal, kind, on, reference, sourceId,
                       lines: [{ account: role, memberId, cents, rule, base, rate, policy }] }]
         Answers:   [{ id, sequence, balances: { account role: cents } }] with the balances after the entry.
         Raises OB001 with the code as its message. */
      CREATE FUNCTION tenant.post_entries(p_entries jsonb) RETURNS jsonb LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE
        v_tenant CONSTANT uuid := tenant.current_tenant();
        v_head tenant.ledger_head;
        v_entry jsonb;
        v_id uuid;
        v_on date;
        v_hash bytea;
        v_accounts uuid[];
        v_roles text[];
        v_cents bigint[];
        v_lines text;
        v_after jsonb;
        v_posted jsonb := '[]';
      BEGIN
        SELECT * INTO v_head FROM tenant.ledger_head h WHERE h.tenant_id = v_tenant FOR UPDATE;
        IF NOT FOUND THEN RAISE EXCEPTION 'LEDGER_NOT_OPEN' USING ERRCODE = 'OB001'; END IF;

        FOR v_entry IN SELECT value FROM jsonb_array_elements(p_entries) LOOP
          v_id := (v_entry->>'id')::uuid;
          v_on := (v_entry->>'on')::date;
          IF v_on <= v_head.closed_until THEN RAISE EXCEPTION 'PERIOD_CLOSED' USING ERRCODE = 'OB001'; END IF;

          SELECT array_agg(a.id ORDER BY l.ordinality), array_agg(l.value->>'account' ORDER BY l.ordinality),
                 array_agg((l.value->>'cents')::bigint ORDER BY l.ordinality),
                 string_agg(tenant.line_text(a.id, (l.value->>'cents')::bigint, l.value->>'rule', (l.value->>'base')::bigint,
                   (l.value->>'rate')::int, (l.value->>'policy')::uuid), ';' ORDER BY l.ordinality)
            INTO v_accounts, v_roles, v_cents, v_lines
            FROM jsonb_array_elements(v_entry->'lines') WITH ORDINALITY l
            LEFT JOIN tenant.ledger_account a ON a.tenant_id = v_tenant AND a.role = l.value->>'account'
              AND a.sub_key = coalesce((l.value->>'memberId')::uuid, v_tenant);
          IF array_position(v_accounts, NULL) IS NOT NULL THEN
            RAISE EXCEPTION '%', CASE v_roles[array_position(v_accounts, NULL)] WHEN 'THERMOMETER'
              THEN 'THERMOMETER_NOT_OPEN' ELSE 'LEDGER_ACCOUNT_UNKNOWN' END USING ERRCODE = 'OB001';
          END IF;
          IF EXISTS (SELECT FROM jsonb_array_elements(v_entry->'lines') l
                      WHERE l.value->>'policy' IS NOT NULL AND NOT EXISTS (
                        SELECT FROM tenant.policy_version p WHERE p.tenant_id = v_tenant AND p.id = (l.value->>'policy')::uuid
                           AND p.valid_from = (SELECT max(q.valid_from) FROM tenant.policy_version q
                                WHERE q.tenant_id = v_tenant AND q.kind = p.kind AND q.valid_from <= v_on))) THEN
            RAISE EXCEPTION 'POLICY_NOT_IN_FORCE' USING ERRCODE = 'OB001';
          END IF;

          v_head.last_sequence := v_head.last_sequence + 1;
          v_hash := tenant.entry_hash(v_head.last_hash, v_head.last_sequence, v_id, v_entry->>'journal', v_entry->>'kind', v_on,
            (v_entry->>'sourceId')::uuid, v_lines);
          INSERT INTO tenant.journal_entry (id, sequence, journal, kind, entry_on, reference, source_id, previous_hash, hash)
            VALUES (v_id, v_head.last_sequence, v_entry->>'journal', v_entry->>'kind', v_on,
              coalesce(v_entry->>'reference', ''), (v_entry->>'sourceId')::uuid, v_head.last_hash, v_hash);
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

      /* The same, at most once per key and principal: the key's second user waits for the first and gets its answer, with
         replayed = true. The same key with other content is refused. Answers { replayed, entries, answer }, where answer
         is what the first caller gave to be remembered. */
      CREATE FUNCTION tenant.post_once(p_key text, p_request_hash bytea, p_entries jsonb, p_answer jsonb) RETURNS jsonb
      LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE
        v_earlier tenant.idempotency_key;
        v_response jsonb;
      BEGIN
        IF p_key IS NOT NULL THEN
          INSERT INTO tenant.idempotency_key (key, request_hash) VALUES (p_key, p_request_hash) ON CONFLICT DO NOTHING;
          IF NOT FOUND THEN
            SELECT * INTO v_earlier FROM tenant.idempotency_key k
             WHERE k.tenant_id = tenant.current_tenant() AND k.principal_id = tenant.current_actor() AND k.key = p_key;
            IF v_earlier.request_hash <> p_request_hash THEN
              RAISE EXCEPTION 'IDEMPOTENCY_KEY_REUSED' USING ERRCODE = 'OB001';
            END IF;
            RETURN v_earlier.response || jsonb_build_object('replayed', true);
          END IF;
        END IF;
        v_response := jsonb_build_object('entries', tenant.post_entries(p_entries), 'answer', p_answer);
        IF p_key IS NOT NULL THEN
          UPDATE tenant.idempotency_key k SET response = v_response
           WHERE k.tenant_id = tenant.current_tenant() AND k.principal_id = tenant.current_actor() AND k.key = p_key;
        END IF;
        RETURN v_response || jsonb_build_object('replayed', false);
      END $$;

      /* Every way in which the books of this cooperative could be wrong, one row each; no row means sound. */
      CREATE FUNCTION tenant.verify_ledger() RETURNS TABLE (fault text, subject uuid) LANGUAGE sql STABLE SET search_path = '' AS $$
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
        SELECT 'CHAIN_BROKEN', e.id FROM (
          SELECT e.*, lag(e.hash) OVER w AS hash_before, row_number() OVER w AS place
            FROM tenant.journal_entry e WHERE e.tenant_id = tenant.current_tenant() WINDOW w AS (ORDER BY e.sequence)) e
          LEFT JOIN LATERAL (SELECT string_agg(tenant.line_text(p.account_id, p.cents, p.rule, p.base_cents, p.rate_basis_points,
            p.policy_version_id), ';' ORDER BY p.line_no) AS lines
            FROM tenant.posting p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id) l ON true
         WHERE e.sequence <> e.place OR e.previous_hash <> coalesce(e.hash_before, decode(repeat('00', 32), 'hex'))
            OR e.hash <> tenant.entry_hash(e.previous_hash, e.sequence, e.id, e.journal, e.kind, e.entry_on, e.source_id, l.lines)
        UNION ALL
        SELECT 'HEAD_IS_NOT_LAST_ENTRY', h.tenant_id FROM tenant.ledger_head h
          LEFT JOIN LATERAL (SELECT e.sequence, e.hash FROM tenant.journal_entry e WHERE e.tenant_id = h.tenant_id
                              ORDER BY e.sequence DESC LIMIT 1) last ON true
         WHERE h.tenant_id = tenant.current_tenant() AND (h.last_sequence <> coalesce(last.sequence, 0)
            OR h.last_hash <> coalesce(last.hash, decode(repeat('00', 32), 'hex')))
      $$;
      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tenant FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION tenant.post_entries(jsonb), tenant.post_once(text, bytea, jsonb, jsonb), tenant.verify_ledger(),
        tenant.line_text(uuid, bigint, text, bigint, int, uuid),
        tenant.entry_hash(bytea, bigint, uuid, text, text, date, uuid, text) TO app;
    `);

    await runner.query(`
      CREATE TABLE tenant.customer (
        ${key},
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        street text NOT NULL, house_number text NOT NULL, postcode text NOT NULL, city text NOT NULL,
        kvk_number text CHECK (kvk_number ~ '^[0-9]{8}$'),
        vat_id text CHECK (vat_id ~ '^[A-Z]{2}[A-Z0-9]{2,13}$'),
        iban text CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
        ${stamp}
      );
      ${wall('tenant.customer', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.customer')}

      -- The last number given per series and year; its row is locked while an invoice is made final, so no number is lost.
      CREATE TABLE tenant.invoice_series (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant() REFERENCES registry.organisation (id),
        series text NOT NULL CHECK (series ~ '^[A-Z0-9]{0,8}$'),
        year int NOT NULL,
        last_number int NOT NULL,
        PRIMARY KEY (tenant_id, series, year)
      );
      ${wall('tenant.invoice_series', 'SELECT, INSERT, UPDATE')}

      -- A draft has no number; making it final gives it one, once.
      CREATE TABLE tenant.invoice (
        ${key},
        member_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        supplied_on date NOT NULL,
        direct_costs_cents bigint NOT NULL DEFAULT 0 CHECK (direct_costs_cents >= 0),
        net_cents bigint NOT NULL,
        vat_cents bigint NOT NULL,
        gross_cents bigint NOT NULL CHECK (gross_cents = net_cents + vat_cents AND gross_cents > 0),
        number text,
        payment_reference text,
        issued_on date,
        due_on date,
        final_entry_id uuid,
        ${stamp},
        UNIQUE (tenant_id, number),
        UNIQUE (tenant_id, payment_reference),
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES tenant.customer (tenant_id, id),
        -- deferred, as the two below: the posting comes last in a unit, since it holds up every other posting of the cooperative
        FOREIGN KEY (tenant_id, final_entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
        CHECK (num_nulls(number, payment_reference, issued_on, due_on, final_entry_id) IN (0, 5)),
        CHECK (direct_costs_cents <= net_cents)
      );
      CREATE INDEX invoice_by_member ON tenant.invoice (tenant_id, member_id);
      CREATE INDEX invoice_by_issue ON tenant.invoice (tenant_id, issued_on DESC, id DESC);
      ${wall('tenant.invoice', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.invoice')}

      CREATE TABLE tenant.invoice_line (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        invoice_id uuid NOT NULL,
        line_no int NOT NULL,
        description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
        quantity_thousandths bigint NOT NULL,
        unit_price_cents bigint NOT NULL,
        vat text NOT NULL CHECK (vat IN ('HIGH','LOW','ZERO','EXEMPT','REVERSE_CHARGE')),
        net_cents bigint NOT NULL,
        PRIMARY KEY (tenant_id, invoice_id, line_no),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id)
      );
      ${wall('tenant.invoice_line', 'SELECT, INSERT')}

      CREATE TABLE tenant.bank_account (
        ${key},
        iban text NOT NULL,
        name text NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, iban)
      );
      ${wall('tenant.bank_account', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.bank_account')}

      CREATE TABLE tenant.bank_statement (
        ${key},
        bank_account_id uuid NOT NULL,
        statement_reference text NOT NULL,
        content_sha256 bytea NOT NULL,
        opening_cents bigint NOT NULL,
        closing_cents bigint NOT NULL,
        opening_on date NOT NULL,
        closing_on date NOT NULL,
        file_id uuid,
        ${stamp},
        UNIQUE (tenant_id, bank_account_id, statement_reference),
        FOREIGN KEY (tenant_id, bank_account_id) REFERENCES tenant.bank_account (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES tenant.file (tenant_id, id)
      );
      ${wall('tenant.bank_statement', 'SELECT, INSERT')}

      CREATE TABLE tenant.bank_entry (
        ${key},
        statement_id uuid NOT NULL,
        -- the place in the statement, from 1
        ordinal int NOT NULL,
        entry_key bytea NOT NULL,
        cents bigint NOT NULL,
        booked_on date NOT NULL,
        counterparty_name text NOT NULL,
        counterparty_iban text,
        remittance text NOT NULL,
        end_to_end_id text,
        state text NOT NULL DEFAULT 'NEW' CHECK (state IN ('NEW','BOOKED','IGNORED')),
        state_reason text NOT NULL DEFAULT '',
        ${stamp},
        UNIQUE (tenant_id, entry_key),
        FOREIGN KEY (tenant_id, statement_id) REFERENCES tenant.bank_statement (tenant_id, id)
      );
      CREATE INDEX bank_entry_inbox ON tenant.bank_entry (tenant_id, state, booked_on DESC, id DESC);
      ${wall('tenant.bank_entry', 'SELECT, INSERT, UPDATE')}
      ${stampChanges('tenant.bank_entry')}

      -- A payment of an invoice; a bank entry pays once.
      CREATE TABLE tenant.invoice_payment (
        ${key},
        invoice_id uuid NOT NULL,
        bank_entry_id uuid,
        paid_on date NOT NULL,
        cents bigint NOT NULL CHECK (cents > 0),
        net_cents bigint NOT NULL,
        vat_cents bigint NOT NULL,
        direct_costs_cents bigint NOT NULL,
        receipt_entry_id uuid NOT NULL,
        ${stamp},
        UNIQUE (tenant_id, bank_entry_id),
        FOREIGN KEY (tenant_id, invoice_id) REFERENCES tenant.invoice (tenant_id, id),
        FOREIGN KEY (tenant_id, bank_entry_id) REFERENCES tenant.bank_entry (tenant_id, id),
        FOREIGN KEY (tenant_id, receipt_entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX invoice_payment_of ON tenant.invoice_payment (tenant_id, invoice_id);
      ${wall('tenant.invoice_payment', 'SELECT, INSERT')}

      CREATE TABLE tenant.investment_request (
        ${key},
        member_id uuid NOT NULL,
        purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 500),
        category text NOT NULL CHECK (category IN ('EQUIPMENT','MATERIALS','MARKETING','TRAINING','TRANSPORT','OTHER')),
        cents bigint NOT NULL CHECK (cents > 0),
        vat_cents bigint NOT NULL CHECK (vat_cents >= 0 AND vat_cents < cents),
        receipt_file_id uuid NOT NULL,
        requested_on date NOT NULL,
        ${stamp},
        FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member (tenant_id, id),
        FOREIGN KEY (tenant_id, receipt_file_id) REFERENCES tenant.file (tenant_id, id)
      );
      CREATE INDEX investment_request_by_member ON tenant.investment_request (tenant_id, member_id);
      ${wall('tenant.investment_request', 'SELECT, INSERT')}

      CREATE TABLE tenant.investment_decision (
        ${key},
        investment_id uuid NOT NULL,
        is_approved boolean NOT NULL,
        reason text NOT NULL CHECK (is_approved OR length(reason) > 0),
        decided_on date NOT NULL,
        ${stamp},
        -- above the approval limit two different people approve
        UNIQUE (tenant_id, investment_id, recorded_by),
        FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id)
      );
      ${wall('tenant.investment_decision', 'SELECT, INSERT')}

      CREATE TABLE tenant.investment_payment (
        tenant_id uuid NOT NULL DEFAULT tenant.current_tenant(),
        investment_id uuid NOT NULL,
        paid_on date NOT NULL,
        entry_id uuid NOT NULL,
        ${stamp},
        PRIMARY KEY (tenant_id, investment_id),
        FOREIGN KEY (tenant_id, investment_id) REFERENCES tenant.investment_request (tenant_id, id),
        FOREIGN KEY (tenant_id, entry_id) REFERENCES tenant.journal_entry (tenant_id, id) DEFERRABLE INITIALLY DEFERRED
      );
      ${wall('tenant.investment_payment', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tenant.investment_payment, tenant.investment_decision, tenant.investment_request, tenant.invoice_payment,
        tenant.bank_entry, tenant.bank_statement, tenant.bank_account, tenant.invoice_line, tenant.invoice,
        tenant.invoice_series, tenant.customer;
      DROP FUNCTION tenant.verify_ledger(), tenant.post_once(text, bytea, jsonb, jsonb), tenant.post_entries(jsonb),
        tenant.entry_hash(bytea, bigint, uuid, text, text, date, uuid, text),
        tenant.line_text(uuid, bigint, text, bigint, int, uuid);
      DROP TABLE tenant.posting, tenant.journal_entry, tenant.ledger_head, tenant.account_balance, tenant.ledger_account;
      DROP FUNCTION tenant.check_entry(), tenant.check_lines(), tenant.refuse_change();
    `);
  }
}
