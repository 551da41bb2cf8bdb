import type { TestDatabase } from '../harness/test-database.js';

/** Tables in schema `outbox` and `tenant` carry the same wall. */
const WALLED = `n.nspname IN ('tenant','outbox') AND c.relkind IN ('r','p')`;
const TENANT_EXPRESSION = '(tenant_id = tenant.current_tenant())';

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
/** What only functions and keys of ours keep: sums, counters, and what is looked up by. */
const KEPT = quoted(['account_balance', 'ledger_head', 'invoice_series', 'idempotency_key']);
/** Written in the unit that writes what they are part of, which says who did. */
const PARTS = quoted([
  'bank_booking_entry',
  'bank_booking_part',
  'bank_mention',
  'credit_note_line',
  'invoice_line',
  'posting',
  'quote_line',
  'recurring_invoice_line',
  'search_gram',
]);

/** Each check answers the names of what breaks it; none is the only right answer. */
const CHECKS: Readonly<Record<string, string>> = {
  'a login role is more than a login role': `
    SELECT r.rolname AS what FROM pg_roles r WHERE r.rolname IN ('app','identity','relay','queue','publisher','builder','certifier','network_reader')
      AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
        OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid)
        OR EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relowner = r.oid AND n.nspname <> 'bullmq'))`,
  'a walled table without row security, enabled and forced': `
    SELECT c.relname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${WALLED} AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  'a walled table without exactly one permissive and one restrictive policy for app': `
    SELECT c.relname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_policies p ON p.schemaname = n.nspname AND p.tablename = c.relname AND p.roles = '{app}' AND p.cmd = 'ALL'
     WHERE ${WALLED} GROUP BY c.relname
    HAVING count(*) FILTER (WHERE p.permissive = 'PERMISSIVE') <> 1 OR count(*) FILTER (WHERE p.permissive = 'RESTRICTIVE') <> 1`,
  'a policy for app that says anything else than "my cooperative"': `
    SELECT p.tablename || '.' || p.policyname AS what FROM pg_policies p WHERE p.schemaname IN ('tenant','outbox') AND 'app' = ANY(p.roles)
      AND (p.qual IS DISTINCT FROM '${TENANT_EXPRESSION}' OR p.with_check IS DISTINCT FROM '${TENANT_EXPRESSION}')`,
  'a policy for PUBLIC': `
    SELECT p.schemaname || '.' || p.tablename AS what FROM pg_policies p WHERE 'public' = ANY(p.roles)`,
  'a walled table whose primary key does not lead with tenant_id, or where it may be null': `
    SELECT c.relname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull
      LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
     WHERE ${WALLED} AND (a.attnum IS NULL OR k.conkey IS NULL OR k.conkey[1] <> a.attnum)`,
  'a unique key without tenant_id': `
    SELECT i.indexrelid::regclass::text AS what FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
     WHERE ${WALLED} AND i.indisunique AND NOT a.attnum = ANY(i.indkey)`,
  'a foreign key between walled tables that does not lead with tenant_id on both sides': `
    SELECT k.conname AS what FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace AND fn.nspname IN ('tenant','outbox')
      JOIN pg_attribute mine ON mine.attrelid = c.oid AND mine.attname = 'tenant_id'
      JOIN pg_attribute theirs ON theirs.attrelid = f.oid AND theirs.attname = 'tenant_id'
     WHERE k.contype = 'f' AND ${WALLED} AND (k.conkey[1] <> mine.attnum OR k.confkey[1] <> theirs.attnum)`,
  'a sequence or identity behind a walled table': `
    SELECT c.relname || '.' || a.attname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE ${WALLED} AND (a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%')`,
  "a view over tenant tables that looks with its owner's eyes, or a materialized one": `
    SELECT c.relname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('tenant','registry','outbox','published') AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY(c.reloptions), false)))`,
  'a function that runs as its owner': `
    SELECT p.oid::regprocedure::text AS what FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog','information_schema')`,
  'TRUNCATE, REFERENCES or TRIGGER granted': `
    SELECT c.relname || ' to ' || r.rolname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN (VALUES ('app'),('identity'),('relay'),('publisher'),('builder'),('certifier'),('network_reader')) r (rolname)
     WHERE n.nspname IN ('tenant','registry','outbox','published') AND c.relkind = 'r'
       AND has_table_privilege(r.rolname, c.oid, 'TRUNCATE,REFERENCES,TRIGGER')`,
  'a table whose rows may change without saying who changed them': `
    SELECT c.relname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'tenant' AND c.relkind = 'r' AND has_any_column_privilege('app', c.oid, 'UPDATE')
       AND c.relname NOT IN (${KEPT}, 'vault_key')
       AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'stamp_change')`,
  'a table whose rows do not say who wrote them': `
    SELECT c.relname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${WALLED} AND c.relname NOT IN (${KEPT}, ${PARTS})
       AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnotnull
             AND a.attname IN ('recorded_at','recorded_by','request_id')) <> 3`,
  'something granted to PUBLIC in our schemas': `
    SELECT c.relname AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, unnest(c.relacl) acl
     WHERE n.nspname IN ('tenant','registry','outbox','published','bullmq') AND acl::text LIKE '=%'`,
  'a login role without all three time limits': `
    SELECT r.rolname AS what FROM pg_roles r WHERE r.rolname IN ('app','identity','relay','publisher','builder','certifier','network_reader')
      AND (SELECT count(*) FROM unnest(r.rolconfig) c WHERE c ~ '^(statement_timeout|lock_timeout|idle_in_transaction_session_timeout)=') <> 3`,
};

/** Everything in the catalogue that would let one cooperative see another: `check: what`. */
export async function catalogueFaults(database: TestDatabase): Promise<string[]> {
  const faults: string[] = [];
  for (const [check, query] of Object.entries(CHECKS)) {
    for (const row of await database.owner<{ what: string }>(query)) faults.push(`${check}: ${row.what}`);
  }
  return faults;
}
